package io.heed.learning;

import java.io.Serial;

/** A version cannot be put into force; the one before stays. */
final class DamagedModelException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    DamagedModelException(String message) {
        super(message);
    }
}
