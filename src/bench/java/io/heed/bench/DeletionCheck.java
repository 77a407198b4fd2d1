package io.heed.bench;

import io.heed.understanding.Encoder;
import io.heed.understanding.Heads;
import io.heed.understanding.LanguageModel;
import io.heed.understanding.Reading;
import io.heed.understanding.ReadingModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Over a whole split: how far urgency falls without the marked words, and without as many others. */
final class DeletionCheck {
    private DeletionCheck() {}

    static void print(String name, Heads heads, Encoder encoder, List<String> texts) {
        ReadingModel model = new ReadingModel(Map.of("en", new LanguageModel(encoder, heads)), "en");
        double score = 0;
        double marked = 0;
        double random = 0;
        int count = 0;
        int larger = 0;
        for (String text : texts) {
            Reading reading = model.read(text, true);
            if (reading.withoutWords() != null && reading.withoutRandom() != null) {
                score += reading.urgency();
                marked += reading.urgency() - reading.withoutWords();
                random += reading.urgency() - reading.withoutRandom();
                larger += reading.withoutWords() < reading.withoutRandom() ? 1 : 0;
                count++;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d texts scored %.3f on average; without the marked words %.3f less, without as many others %.3f"
                        + " less; the marked ones count for more in %d%n",
                name,
                count,
                score / count,
                marked / count,
                random / count,
                larger);
    }
}
