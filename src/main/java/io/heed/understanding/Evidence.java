package io.heed.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The words of one text that draw the urgency heads' attention, and the text without them. */
final class Evidence {
    private static final int MOST_WORDS = 8;
    private static final int MOST_CHARACTERS = 16;
    /** Weaker than this beside the strongest word, a word is not worth a reader's look. */
    private static final double FAINT = 0.2;

    private final String text;
    private final List<TextUnit> units;
    private final List<TextUnit> marked;

    Evidence(String text, TokenVectors tokens, float[] attention) {
        this.text = text;
        this.units = TextUnit.of(text, tokens, attention);
        this.marked = withCompanions(mark(text, units));
    }

    /** More than an even share of the attention, and not faint beside the strongest. */
    private static List<TextUnit> mark(String text, List<TextUnit> units) {
        List<TextUnit> telling = units.stream()
                .filter(unit -> !SmallWords.contains(unit.in(text)))
                .sorted(Comparator.comparingDouble(TextUnit::attention).reversed())
                .toList();
        if (telling.isEmpty()) {
            return telling;
        }
        double all = units.stream().mapToDouble(TextUnit::attention).sum();
        double least = Math.max(FAINT * telling.get(0).attention(), all / units.size());
        int most = telling.get(0).isIdeograph(text) ? MOST_CHARACTERS : MOST_WORDS;
        return telling.stream()
                .filter(unit -> unit.attention() >= least)
                .limit(most)
                .sorted(Comparator.comparingInt(TextUnit::start))
                .toList();
    }

    /** A lone Chinese character is seldom a word: it takes its stronger neighbour along. */
    private List<TextUnit> withCompanions(List<TextUnit> lone) {
        Set<TextUnit> all = new HashSet<>(lone);
        for (TextUnit unit : lone) {
            int at = units.indexOf(unit);
            TextUnit before = neighbour(unit, at - 1);
            TextUnit after = neighbour(unit, at + 1);
            if (unit.isIdeograph(text) && !all.contains(before) && !all.contains(after)) {
                boolean takesBefore = before != null && (after == null || before.attention() > after.attention());
                TextUnit companion = takesBefore ? before : after;
                if (companion != null) {
                    all.add(companion);
                }
            }
        }
        return all.stream().sorted(Comparator.comparingInt(TextUnit::start)).toList();
    }

    private TextUnit neighbour(TextUnit unit, int at) {
        if (at < 0 || at >= units.size()) {
            return null;
        }
        TextUnit other = units.get(at);
        boolean touches = other.end() == unit.start() || other.start() == unit.end();
        return touches && other.isIdeograph(text) ? other : null;
    }

    /** In the order of the text; neighbouring Chinese characters are shown as one word. */
    List<WordWeight> words() {
        List<TextUnit> shown = new ArrayList<>();
        for (TextUnit unit : marked) {
            TextUnit before = shown.isEmpty() ? null : shown.get(shown.size() - 1);
            if (before != null && before.end() == unit.start() && before.isIdeograph(text) && unit.isIdeograph(text)) {
                double attention = before.attention() + unit.attention();
                shown.set(shown.size() - 1, new TextUnit(before.start(), unit.end(), attention));
            } else {
                shown.add(unit);
            }
        }
        double strongest = shown.stream().mapToDouble(TextUnit::attention).max().orElse(1);
        return shown.stream()
                .map(unit -> new WordWeight(unit.in(text), unit.start(), unit.end(), unit.attention() / strongest))
                .toList();
    }

    String withoutWords() {
        return without(new HashSet<>(marked));
    }

    /** Without as many other words, telling ones first; null if there are no others. The text is the seed. */
    String withoutRandom() {
        List<TextUnit> others = new ArrayList<>(units);
        others.removeAll(marked);
        if (others.isEmpty() || marked.isEmpty()) {
            return null;
        }
        Collections.shuffle(others, new Random(text.hashCode()));
        others.sort(Comparator.comparing(unit -> SmallWords.contains(unit.in(text))));
        return without(new HashSet<>(others.subList(0, Math.min(marked.size(), others.size()))));
    }

    private String without(Set<TextUnit> left) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (TextUnit unit : units) {
            if (left.contains(unit)) {
                rest.append(text, from, unit.start());
                from = unit.end();
            }
        }
        return rest.append(text, from, text.length()).toString();
    }
}
