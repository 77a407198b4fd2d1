package io.heed.learning;

/** Training was called off; what it had learned so far is gone, and the version in force was not touched. */
public final class FittingStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FittingStoppedException() {
        super("Training was stopped");
    }
}
