package io.heed.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a file that does not say how they are written: UTF-8 as long as it makes sense, and for the bytes
 * that do not, Windows-1252, which holds all of Latin-1. So a table from an old Excel, or one glued together from two, is
 * read as its author saw it. A byte-order mark decides, and is no character.
 */
final class Decoded extends Reader {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int CHUNK = 1 << 16;

    private final InputStream bytes;
    private int low = -1;

    private Decoded(InputStream bytes) {
        this.bytes = bytes;
    }

    /** @param said the charset the sender names, null if none */
    static Reader of(InputStream file, Charset said) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file, CHUNK);
        bytes.mark(4);
        int first = bytes.read();
        int second = bytes.read();
        if (first == 0xFE && second == 0xFF) return new InputStreamReader(bytes, StandardCharsets.UTF_16BE);
        if (first == 0xFF && second == 0xFE) return new InputStreamReader(bytes, StandardCharsets.UTF_16LE);
        int third = bytes.read();
        boolean marked = first == 0xEF && second == 0xBB && third == 0xBF;
        if (!marked) bytes.reset();
        if (said != null && !said.equals(StandardCharsets.UTF_8)) return new InputStreamReader(bytes, said);
        return new Decoded(bytes);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            int unit = next();
            if (unit < 0) break;
            into[offset + written++] = (char) unit;
        }
        return written == 0 && length > 0 ? -1 : written;
    }

    private int next() throws IOException {
        if (low >= 0) {
            int unit = low;
            low = -1;
            return unit;
        }
        int first = bytes.read();
        if (first < 0x80) return first;
        int more = first >= 0xC2 && first <= 0xDF
                ? 1
                : first >= 0xE0 && first <= 0xEF ? 2 : first >= 0xF0 && first <= 0xF4 ? 3 : 0;
        if (more > 0) {
            bytes.mark(3);
            int point = point(first, more);
            if (point >= 0) {
                if (point < 0x10000) return point;
                low = Character.lowSurrogate(point);
                return Character.highSurrogate(point);
            }
            bytes.reset();
        }
        return WINDOWS.decode(java.nio.ByteBuffer.wrap(new byte[] {(byte) first}))
                .get();
    }

    /** -1 when these bytes are not UTF-8. */
    private int point(int first, int more) throws IOException {
        int point = first & 0x3F >> more;
        for (int i = 0; i < more; i++) {
            int next = bytes.read();
            if ((next & 0xC0) != 0x80 || next < 0) return -1;
            point = point << 6 | next & 0x3F;
        }
        boolean longer = more == 2 && point < 0x800 || more == 3 && point < 0x10000;
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        return longer || surrogate || point > Character.MAX_CODE_POINT ? -1 : point;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
