package io.heed.intake;

import java.io.Serial;

/** What this delivery speaks of has not come yet: another worker may be just about to store it. */
class NotYetException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    NotYetException(String what) {
        super(what);
    }
}
