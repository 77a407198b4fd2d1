package io.heed.learning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** What makes two texts the same lesson, and on which side of the split a text is, today and in every later training. */
record TextKey(byte[] checksum) {
    /** One text in ten judges and never teaches; of the rest one in twelve tells a training when to stop. */
    private static final int HELD_OUT = 10;

    private static final int VALIDATION = 12;

    static TextKey of(String text) {
        String plain = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        try {
            return new TextKey(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    boolean heldOut() {
        return Integer.remainderUnsigned(ByteBuffer.wrap(checksum).getInt(0), HELD_OUT) == 0;
    }

    boolean validates() {
        return !heldOut() && Integer.remainderUnsigned(ByteBuffer.wrap(checksum).getInt(4), VALIDATION) == 0;
    }
}
