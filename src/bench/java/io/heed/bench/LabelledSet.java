package io.heed.bench;

import io.heed.learning.Corpus;
import io.heed.learning.Labelled;
import io.heed.learning.PackagedTexts;
import io.heed.learning.Split;
import io.heed.learning.StarterTicket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Labelled texts for a bench: most of the train split to learn from, every seventh text of it to choose the epoch and
 * the temperature on, and the dev split, which nothing is chosen on, to be judged on.
 */
record LabelledSet(
        String name, List<String> queues, List<Labelled> training, List<Labelled> validation, List<Labelled> dev) {
    static final String STARTER = "starter tickets";

    private static final int FOR_VALIDATION = 7;

    /** Is help asked for that cannot wait? */
    static LabelledSet disaster(Path data, String label) throws IOException {
        Path folder = data.resolve("disaster_messages");
        return split(
                "disaster " + label,
                List.of("any"),
                urgency(folder.resolve("train.csv"), label),
                urgency(folder.resolve("dev.csv"), label));
    }

    /**
     * 77 intents of a bank's customers, most of one line.
     *
     * @param oneOf 3 for every third text of the train split
     */
    static LabelledSet banking(Path data, int oneOf) throws IOException {
        List<Labelled> train = every(queues(data.resolve("banking77/train.csv")), i -> i % oneOf == 0);
        List<String> queues =
                train.stream().map(Labelled::queue).distinct().sorted().toList();
        return split(
                oneOf == 1 ? "banking77" : "banking77, 1 in " + oneOf,
                queues,
                train,
                queues(data.resolve("banking77/dev.csv")));
    }

    /** The packaged tickets with all three labels; no scene is on both sides. */
    static LabelledSet starter() {
        Corpus corpus = Corpus.packaged("en");
        Split split = Split.of(corpus.tickets());
        return split(STARTER, corpus.queues(), labelled(split.training()), labelled(split.validation()));
    }

    private static LabelledSet split(String name, List<String> queues, List<Labelled> train, List<Labelled> dev) {
        return new LabelledSet(
                name,
                queues,
                every(train, i -> i % FOR_VALIDATION != 3),
                every(train, i -> i % FOR_VALIDATION == 3),
                dev);
    }

    private static List<Labelled> every(List<Labelled> texts, Predicate<Integer> wanted) {
        return Stream.iterate(0, i -> i < texts.size(), i -> i + 1)
                .filter(wanted)
                .map(texts::get)
                .toList();
    }

    private static List<Labelled> urgency(Path csv, String label) throws IOException {
        List<List<String>> rows = PackagedTexts.csv(Files.readString(csv, StandardCharsets.UTF_8));
        int at = rows.get(0).indexOf(label);
        List<Labelled> texts = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() == rows.get(0).size()) {
                texts.add(new Labelled(row.get(0), "en", Double.parseDouble(row.get(at)), null, Double.NaN, 1));
            }
        }
        return texts;
    }

    private static List<Labelled> queues(Path csv) throws IOException {
        List<List<String>> rows = PackagedTexts.csv(Files.readString(csv, StandardCharsets.UTF_8));
        return rows.stream()
                .skip(1)
                .filter(row -> row.size() == 2)
                .map(row -> new Labelled(row.get(0), "en", Double.NaN, row.get(1), Double.NaN, 1))
                .toList();
    }

    private static List<Labelled> labelled(List<StarterTicket> tickets) {
        return tickets.stream()
                .map(t -> new Labelled(t.text(), "en", t.urgencyTarget(), t.queue(), t.effortMinutes(), 1))
                .toList();
    }
}
