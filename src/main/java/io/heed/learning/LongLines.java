package io.heed.learning;

import java.io.IOException;
import java.io.Reader;

/** Lines of an upload, none of which can fill the memory: of an endless one only that it was too long remains. */
final class LongLines {
    private final Reader reader;
    private final int longest;
    private boolean ended;
    private boolean tooLong;

    /** @param longest in characters */
    LongLines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /** The next line without its end, null after the last; empty when it was {@link #tooLong()}. */
    String next() throws IOException {
        if (ended) return null;
        StringBuilder line = new StringBuilder();
        tooLong = false;
        boolean any = false;
        for (int c = reader.read(); ; c = reader.read()) {
            if (c < 0) {
                ended = true;
                if (!any) return null;
                break;
            }
            any = true;
            if (c == '\n') break;
            if (line.length() < longest) line.append((char) c);
            else tooLong = true;
        }
        if (tooLong) return "";
        int end = line.length();
        if (end > 0 && line.charAt(end - 1) == '\r') line.setLength(end - 1);
        return line.toString();
    }

    boolean tooLong() {
        return tooLong;
    }
}
