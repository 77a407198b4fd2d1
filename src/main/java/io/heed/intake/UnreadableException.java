package io.heed.intake;

import java.io.Serial;

/** A delivery that is not what its channel sends. The reason names what is wrong and never quotes the customer. */
public class UnreadableException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnreadableException(String reason) {
        super(reason);
    }
}
