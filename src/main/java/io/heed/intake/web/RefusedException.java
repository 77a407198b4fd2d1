package io.heed.intake.web;

import java.io.Serial;

/** A token or an identity that is not believed; the message says why and what to do. */
class RefusedException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
        super(reason);
    }
}
