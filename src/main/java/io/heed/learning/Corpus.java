package io.heed.learning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The starter tickets of one language.
 *
 * @param checksum of the file, so that heads can say what they were trained on
 */
public record Corpus(String language, List<StarterTicket> tickets, String checksum) {
    private static final int COLUMNS = 6;

    public static Corpus packaged(String language) {
        String name = "/understanding/starter/" + language + ".tsv";
        try (InputStream stream = Corpus.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("There are no starter tickets " + name);
            }
            return parse(language, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    static Corpus parse(String language, byte[] bytes) {
        List<StarterTicket> tickets = new ArrayList<>();
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split("\t", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalArgumentException(
                        "Line " + (i + 1) + " of the starter tickets has " + cells.length + " cells, not " + COLUMNS);
            }
            tickets.add(new StarterTicket(
                    cells[0],
                    cells[1],
                    Integer.parseInt(cells[2]),
                    Double.parseDouble(cells[3]),
                    cells[4],
                    cells[5].replace(" \\n ", "\n").strip()));
        }
        return new Corpus(language, List.copyOf(tickets), sha256(bytes));
    }

    public List<String> queues() {
        return tickets.stream().map(StarterTicket::queue).distinct().sorted().toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
