package io.heed.learning;

import io.heed.understanding.Encoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody else's labelled texts, to see how a prior does on what it was not written for. */
public final class LabelledCsv {
    private LabelledCsv() {}

    static List<Example> urgency(Path csv, Encoder encoder, String textColumn, String labelColumn) throws IOException {
        List<List<String>> rows = parse(Files.readString(csv, StandardCharsets.UTF_8));
        int text = rows.get(0).indexOf(textColumn);
        int label = rows.get(0).indexOf(labelColumn);
        return rows.stream()
                .skip(1)
                .filter(row -> row.size() == rows.get(0).size())
                .map(row ->
                        Example.of(encoder.encode(row.get(text)), Double.parseDouble(row.get(label)), -1, Double.NaN))
                .toList();
    }

    /** RFC 4180: quoted cells may hold commas, line breaks and doubled quotes. */
    public static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || c != ',' && c != '\n') {
                cell.append(c);
            } else {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }
}
