package io.heed.learning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/** Training and validation tickets. A scene is on one side only, and always on the same. */
public record Split(List<StarterTicket> training, List<StarterTicket> validation) {
    private static final int FOLDS = 5;
    private static final double NEAR_DUPLICATE = 0.5;

    public static Split of(List<StarterTicket> tickets) {
        return of(tickets, 0);
    }

    /** @param fold which fifth of the scenes is for validation */
    static Split of(List<StarterTicket> tickets, int fold) {
        List<StarterTicket> training = new ArrayList<>();
        List<StarterTicket> validation = new ArrayList<>();
        for (StarterTicket ticket : tickets) {
            CRC32 hash = new CRC32();
            hash.update(ticket.scene().getBytes(StandardCharsets.UTF_8));
            (hash.getValue() % FOLDS == fold ? validation : training).add(ticket);
        }
        return new Split(training, validation);
    }

    /** Pairs over the border that are nearly the same text: with them validation would flatter. */
    public List<String> nearDuplicates() {
        List<Set<String>> seen = training.stream().map(t -> fourGrams(t.text())).toList();
        List<String> found = new ArrayList<>();
        for (StarterTicket ticket : validation) {
            Set<String> grams = fourGrams(ticket.text());
            for (int i = 0; i < seen.size(); i++) {
                if (jaccard(grams, seen.get(i)) >= NEAR_DUPLICATE) {
                    found.add(ticket.id() + " ~ " + training.get(i).id());
                }
            }
        }
        return found;
    }

    private static Set<String> fourGrams(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + 4 <= plain.length(); i++) {
            grams.add(plain.substring(i, i + 4));
        }
        return grams;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        Set<String> small = a.size() < b.size() ? a : b;
        Set<String> large = small == a ? b : a;
        long both = small.stream().filter(large::contains).count();
        long either = a.size() + b.size() - both;
        return either == 0 ? 0 : (double) both / either;
    }
}
