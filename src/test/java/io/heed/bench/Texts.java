package io.heed.bench;

import io.heed.learning.PackagedTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What customers write in a trial: real messages where a folder of them is given, else the starter tickets. */
final class Texts {
    private static final List<String> FILES = List.of(
            "disaster_messages/dev.csv", "banking77/dev.csv", "disaster_messages/train.csv", "banking77/train.csv");

    private Texts() {}

    static List<String> of(String folder, int count) throws IOException {
        List<String> texts = folder == null || folder.isBlank() ? PackagedTexts.all() : real(Path.of(folder), count);
        List<String> enough = new ArrayList<>();
        for (int i = 0; i < count; i++) enough.add(texts.get(i % texts.size()));
        return enough;
    }

    /** The development files first; the training files fill up what they lack. */
    private static List<String> real(Path folder, int count) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : FILES) {
            if (texts.size() >= count) break;
            Path csv = folder.resolve(file);
            if (!Files.exists(csv)) throw new IOException(csv + " is missing: give its folder with -Dheed.data=…");
            texts.addAll(column(PackagedTexts.csv(Files.readString(csv, StandardCharsets.UTF_8)), "text"));
        }
        return texts;
    }

    private static List<String> column(List<List<String>> rows, String name) {
        int column = rows.get(0).indexOf(name);
        return rows.stream()
                .skip(1)
                .filter(row -> row.size() == rows.get(0).size())
                .map(row -> row.get(column))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
