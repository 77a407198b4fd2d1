package io.heed.learning;

import java.io.Serial;

/** No lesson says anything about what is to be learned. */
final class NothingToLearnException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    NothingToLearnException(String message) {
        super(message);
    }
}
