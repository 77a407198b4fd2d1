package io.heed.understanding;

/** A heads file is damaged, of another kind, or belongs to another encoder. */
public final class UnreadableHeadsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableHeadsException(String message) {
        super(message);
    }

    public UnreadableHeadsException(String message, Throwable cause) {
        super(message, cause);
    }
}
