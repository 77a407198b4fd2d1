package io.heed.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The demo's texts, as they lie in its resources. */
final class Table {
    private Table() {}

    static List<String> lines(String file) {
        try (InputStream in = Table.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) throw new IllegalStateException("The demo's " + file + " is not in this build");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tab-separated rows under a header; every row has as many columns as it. */
    static List<List<String>> rows(String file) {
        List<String> lines = lines(file);
        int columns = lines.get(0).split("\t", -1).length;
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .peek(row -> {
                    if (row.size() != columns)
                        throw new IllegalStateException(file + ": " + columns + " columns expected in " + row);
                })
                .toList();
    }
}
