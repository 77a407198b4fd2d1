package io.heed.identity.oidc;

import io.heed.identity.Refusal;

/** Somebody does not come in. The detail is for the audit log: it holds no secret and no token. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal why;

    Refused(Refusal why, String detail) {
        super(detail, null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
