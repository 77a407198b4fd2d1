package io.heed.learning;

import io.heed.understanding.Heads;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a candidate may take the champion's place: on held-out lessons no measure of any language may be worse.
 *
 * @param reason with the figures it rests on
 */
record Verdict(boolean noWorse, String reason, List<ScoreCard> cards) {
    /** Of a share, a probability or an area. */
    private static final double MARGIN = 0.01;

    /** Of the champion's own error in minutes. */
    private static final double EFFORT_MARGIN = 0.05;

    /** As part of a 95 % interval. Of two equal versions one is worse by so much three times in ten. */
    private static final double HALF_A_STANDARD_ERROR = 1 / 7.84;

    static List<ScoreCard> cards(String language, HeldOut heldOut, Heads champion, Heads candidate) {
        Comparison gain = heldOut.compare(champion, candidate);
        Figures before = heldOut.figures(champion);
        Figures after = heldOut.figures(candidate);
        return Stream.of(
                        card(language, "urgencyAuc", gain, gain.urgencyAuc(), before.urgencyAuc(), after.urgencyAuc()),
                        card(
                                language,
                                "urgencyBrier",
                                gain,
                                gain.urgencyBrier(),
                                before.urgencyBrier(),
                                after.urgencyBrier()),
                        card(
                                language,
                                "queueAccuracy",
                                gain,
                                gain.queueAccuracy(),
                                before.queueAccuracy(),
                                after.queueAccuracy()),
                        card(
                                language,
                                "effortError",
                                gain,
                                gain.effortError(),
                                before.effortError(),
                                after.effortError()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static ScoreCard card(
            String language, String measure, Comparison all, Interval gain, double before, double after) {
        if (gain == null || !Double.isFinite(before) || !Double.isFinite(after)) return null;
        double named = measure.equals("effortError") ? EFFORT_MARGIN * before : MARGIN;
        double margin = Math.max(named, HALF_A_STANDARD_ERROR * (gain.high() - gain.low()));
        return new ScoreCard(
                language, measure, all.examples(), before, after, gain.measured(), gain.low(), gain.high(), margin);
    }

    static Verdict of(List<ScoreCard> cards) {
        List<ScoreCard> worse = cards.stream().filter(card -> !card.noWorse()).toList();
        if (cards.isEmpty())
            return new Verdict(false, "Kept: no held-out lesson has a label that could tell the two apart.", cards);
        if (worse.isEmpty())
            return new Verdict(true, "Put into force: no worse in any measure. " + sentences(cards), cards);
        List<ScoreCard> rest = new ArrayList<>(cards);
        rest.removeAll(worse);
        return new Verdict(
                false,
                "Kept: the candidate is worse in " + sentences(worse)
                        + (rest.isEmpty() ? "" : " No worse in " + sentences(rest)),
                cards);
    }

    private static String sentences(List<ScoreCard> cards) {
        return cards.stream().map(ScoreCard::sentence).collect(Collectors.joining("; ", "", "."));
    }
}
