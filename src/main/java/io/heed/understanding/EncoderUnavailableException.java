package io.heed.understanding;

/** The encoder's files are missing or damaged, or the encoder itself failed: no text can be read until that is mended. */
public final class EncoderUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EncoderUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    public EncoderUnavailableException(String message) {
        super(message);
    }
}
