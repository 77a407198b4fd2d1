package io.heed.desk;

import io.heed.dispatch.Factor;
import io.heed.dispatch.Factors;
import io.heed.dispatch.Hindsight;
import io.heed.dispatch.TicketFacts;
import io.heed.dispatch.Weighing;
import io.heed.dispatch.WeightSet;
import io.heed.understanding.Understanding;
import io.heed.web.PromiseClock;
import io.heed.web.Span;
import io.heed.web.Urgency;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Says why a ticket stands where it stands: its weight, the factors that make it, and the check on the words. */
final class Reasons {
    private static final int TOLD = 3;

    /** A factor below this many points is not a reason. */
    private static final double WORTH_TELLING = 2;

    /** Below this urgency nothing in the words presses. */
    private static final float CALM = 0.4f;

    private Reasons() {}

    static WhyFirst why(
            TicketFacts facts,
            Understanding reading,
            String text,
            String queueTitle,
            int rank,
            WeightSet weights,
            Hindsight hindsight,
            Instant now) {
        Factors factors = Weighing.factors(facts, weights, now);
        Map<Factor, Double> points = factors.points(weights);
        List<WhyFirst.Reason> reasons = Arrays.stream(Factor.values())
                .filter(factor -> points.get(factor) >= WORTH_TELLING)
                .sorted(Comparator.comparingDouble(factor -> -points.get(factor)))
                .limit(TOLD)
                .map(factor -> reason(factor, facts, reading, text, queueTitle, now))
                .filter(Objects::nonNull)
                .toList();
        return new WhyFirst(
                Urgency.of(factors.weight(weights)),
                rank,
                reasons,
                Bars.of(factors, weights),
                check(reading),
                otherwise(hindsight));
    }

    static WhyFirst.Otherwise otherwise(Hindsight hindsight) {
        if (hindsight == null || hindsight.smallest().isEmpty()) return null;
        Hindsight.Turn turn = hindsight.smallest().get();
        String agent = turn.agent() == null ? null : turn.agent().name();
        return new WhyFirst.Otherwise(turn.factor().name(), turn.to(), turn.to() > turn.from(), agent);
    }

    private static WhyFirst.Reason reason(
            Factor factor, TicketFacts facts, Understanding reading, String text, String queueTitle, Instant now) {
        if (factor == Factor.promise)
            return facts.due() == null ? null : WhyFirst.Reason.promise(PromiseClock.until(facts.due(), now));
        if (factor == Factor.waiting) return WhyFirst.Reason.waiting(Span.of(facts.waited(now)));
        String detail = switch (factor) {
            case words -> strongWords(reading, text);
            case customer -> facts.tier();
            case topic -> queueTitle == null ? "" : queueTitle.toLowerCase(Locale.ROOT);
            default -> Integer.toString(facts.unanswered());
        };
        return detail.isEmpty() && factor != Factor.words ? null : WhyFirst.Reason.of(factor.name(), detail);
    }

    /** Empty for a calm text, whatever words its attention fell on. */
    private static String strongWords(Understanding reading, String text) {
        if (reading.urgency < CALM) return "";
        return String.join(", ", Marks.in(text, reading.words, reading.urgency).heaviest(2));
    }

    private static WhyFirst.DeletionCheck check(Understanding reading) {
        if (reading.withoutWords == null || reading.withoutRandom == null) return null;
        return new WhyFirst.DeletionCheck(
                percent(reading.urgency), percent(reading.withoutWords), percent(reading.withoutRandom));
    }

    private static int percent(float score) {
        return Math.round(score * 100);
    }
}
