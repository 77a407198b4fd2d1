package io.heed.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/** One JSON object a line; a line that is none spoils no other. */
final class LinesCutter implements Cutter {
    private final Reader file;
    /** Null: each line tells by its fields. */
    private final Kind kind;

    LinesCutter(Reader file, Kind kind) {
        this.file = file;
        this.kind = kind;
    }

    @Override
    public void cut(Consumer<Cut> records) throws IOException {
        StringBuilder line = new StringBuilder();
        int number = 0;
        boolean ended = false;
        while (!ended) {
            line.setLength(0);
            int length = 0;
            int c = file.read();
            while (c >= 0 && c != '\n') {
                if (++length <= Records.LONGEST) line.append((char) c);
                c = file.read();
            }
            ended = c < 0;
            number++;
            if (length > Records.LONGEST)
                records.accept(Cut.refused(number, "is longer than " + Records.LONGEST + " characters"));
            else if (!line.toString().isBlank())
                records.accept(cut(number, line.toString().strip()));
        }
    }

    private Cut cut(int number, String line) {
        try {
            JsonNode node = Records.tree(line);
            return new Cut(number, kind == null ? Kind.of(node) : kind, node.toString(), null);
        } catch (Unfit unfit) {
            return new Cut(number, null, "", unfit);
        }
    }
}
