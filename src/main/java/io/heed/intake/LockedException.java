package io.heed.intake;

import java.io.Serial;

/** An account's secrets were locked with another key than this installation's. */
class LockedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    LockedException(String account) {
        super("The secrets of " + account
                + " were locked with another key: bring back secrets/channels from the backup,"
                + " set HEED_SECRETS_KEY to the former key, or enter the account's secrets again");
    }
}
