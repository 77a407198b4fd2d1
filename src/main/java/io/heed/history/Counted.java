package io.heed.history;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that went by. */
final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream bytes) {
        super(bytes);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) count++;
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) count += read;
        return read;
    }
}
