package io.heed.bench;

import io.heed.learning.PackagedTexts;
import io.heed.understanding.Language;
import io.heed.understanding.LanguageLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well the language of short chat lines is told, language by language, and how many English ones are called foreign
 * where a folder of English files is given.
 *
 * <pre>mvn -q -Pbench -Dbench=io.heed.bench.LanguageBench -Dheed.data=folder</pre>
 *
 * Why no library: of the 316 lines ours calls 284 rightly and 3 of 259 foreign ones English (before: 134 and 155). On
 * the same lines: lingua 1.2.2 276 and 1 (80 MB, 1.4 GB of memory, 4.5 ms a line), its low-memory mode with 26
 * languages 265 and 0, optimaize 0.6 217 and 3, OpenNLP 209 and 0. All four call more English lines foreign: of
 * the beginnings of 1,500 questions of banking77 1.3 %, 6.9 %, 7.1 % and 2.5 %, ours 0.4 %.
 */
public final class LanguageBench {
    private static final Map<String, String> ENGLISH = new TreeMap<>(
            Map.of("banking77/test.csv", "text", "clinc150/test.csv", "text", "disaster_messages/train.csv", "text"));

    private LanguageBench() {}

    private record Score(int right, int english, int all) {
        Score with(LanguageLine line, String called) {
            boolean falselyEnglish = called.equals("en") && !line.isRight("en");
            return new Score(right + (line.isRight(called) ? 1 : 0), english + (falselyEnglish ? 1 : 0), all + 1);
        }
    }

    public static void main(String... args) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Map<String, Score> scores = new TreeMap<>();
        for (LanguageLine line : LanguageLine.all()) {
            String called = Language.of(line.text()).code();
            for (String row : List.of(String.join(",", line.right()), " all"))
                scores.merge(row, new Score(0, 0, 0).with(line, called), (before, one) -> before.with(line, called));
        }
        System.out.printf("%-10s %6s %6s %24s%n", "language", "lines", "right", "falsely called English");
        scores.forEach((row, score) ->
                System.out.printf("%-10s %6d %6d %24d%n", row, score.all(), score.right(), score.english()));
        String data = System.getProperty("heed.data", "");
        if (!data.isBlank()) english(Path.of(data));
    }

    private static void english(Path folder) throws IOException {
        System.out.printf("%n%-28s %8s %16s %10s%n", "English file", "lines", "called foreign", "µs/line");
        for (Map.Entry<String, String> file : ENGLISH.entrySet()) {
            List<String> texts = column(folder.resolve(file.getKey()), file.getValue());
            texts.forEach(Language::of);
            long began = System.nanoTime();
            long foreign = texts.stream()
                    .filter(text -> !Language.of(text).code().equals("en"))
                    .count();
            double micros = (System.nanoTime() - began) / 1e3 / texts.size();
            System.out.printf(
                    "%-28s %8d %15.2f%% %10.0f%n", file.getKey(), texts.size(), 100.0 * foreign / texts.size(), micros);
        }
        Map<String, Integer> creole = new TreeMap<>();
        for (String text : column(folder.resolve("disaster_messages/train.csv"), "original"))
            creole.merge(Language.of(text).code(), 1, Integer::sum);
        List<Map.Entry<String, Integer>> most = new ArrayList<>(creole.entrySet());
        most.sort(Collections.reverseOrder(Map.Entry.comparingByValue()));
        System.out.println("The originals of disaster_messages (Haitian Creole, French, some English) are called "
                + most.subList(0, Math.min(5, most.size())));
    }

    private static List<String> column(Path csv, String name) throws IOException {
        List<List<String>> rows = PackagedTexts.csv(Files.readString(csv, StandardCharsets.UTF_8));
        int column = rows.get(0).indexOf(name);
        return rows.stream()
                .skip(1)
                .filter(row -> row.size() > column && !row.get(column).isBlank())
                .map(row -> row.get(column))
                .toList();
    }
}
