package io.heed.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which single slider, turned how little, would have sent a ticket elsewhere. Weighs the corner of the round that the
 * decision was made in anew, plans it anew, and closes in on the turning point by halves.
 *
 * <p>A slider is tried at its end and halfway there; an outcome that comes and goes between those is not seen.
 */
final class Counterfactual {
    static final int[] ENDS = {0, 100};

    private final Situation situation;
    private final WeightSet weights;
    private final Matching matching;
    private final Duration limit;
    private final Corner corner;

    /** @param limit the longest to think about one decision */
    Counterfactual(Situation situation, Matching.Round round, WeightSet weights, Matching matching, Duration limit) {
        this.situation = situation;
        this.weights = weights;
        this.matching = matching;
        this.limit = limit;
        this.corner = new Corner(situation, round, weights);
    }

    /**
     * Empty when it can say nothing: when planning the corner alone does not give what the whole round gave, and when the
     * agent was drawn by lot.
     */
    Optional<Hindsight> of(Matching.Given given) {
        if (given.propensity() != null) return Optional.empty();
        Corner.Part part = corner.around(given);
        Search search = new Search(given, part, System.nanoTime() + limit.toNanos());
        if (!search.asItWas(search.before)) return Optional.empty();
        List<Hindsight.Turn> turns = new ArrayList<>();
        for (Factor factor : Factor.values()) search.smallest(factor).ifPresent(turns::add);
        return Optional.of(
                new Hindsight(turns, part.tickets().size(), part.agents().size(), part.whole(), !search.late()));
    }

    private final class Search {
        private final Matching.Given given;
        private final Corner.Part part;
        private final long deadline;
        private final Matching.Round before;

        Search(Matching.Given given, Corner.Part part, long deadline) {
            this.given = given;
            this.part = part;
            this.deadline = deadline;
            this.before = round(weights);
        }

        boolean late() {
            return System.nanoTime() - deadline >= 0;
        }

        Matching.Round round(WeightSet turned) {
            return matching.round(Situation.of(
                    part.tickets(), part.agents(), turned, situation.prices(), situation.now(), situation.seed()));
        }

        boolean asItWas(Matching.Round round) {
            return round.given().stream()
                    .anyMatch(one -> one.ticket().id() == given.ticket().id()
                            && one.agent().id() == given.agent().id());
        }

        /** The smaller of the turns up and down. */
        Optional<Hindsight.Turn> smallest(Factor factor) {
            Hindsight.Turn best = null;
            for (int end : ENDS) {
                Hindsight.Turn turn = towards(factor, end);
                if (turn != null && (best == null || turn.distance() < best.distance())) best = turn;
            }
            return Optional.ofNullable(best);
        }

        private Hindsight.Turn towards(Factor factor, int end) {
            int same = weights.of(factor);
            int other = end;
            Matching.Round changed = changed(factor, end);
            if (changed == null) {
                other = (same + end) / 2;
                changed = changed(factor, other);
            }
            if (changed == null) return null;
            while (Math.abs(other - same) > 1 && !late()) {
                int middle = (same + other) / 2;
                Matching.Round there = changed(factor, middle);
                if (there == null) same = middle;
                else {
                    other = middle;
                    changed = there;
                }
            }
            // not closed in on: it would claim a larger turn than is needed
            return Math.abs(other - same) > 1 ? null : turn(factor, other, changed);
        }

        /** The round with this slider there, or null when the ticket goes where it went. */
        private Matching.Round changed(Factor factor, int value) {
            if (value == weights.of(factor) || late()) return null;
            Optional<WeightSet> turned = weights.with(factor, value);
            if (turned.isEmpty()) return null;
            Matching.Round round = round(turned.get());
            return asItWas(round) ? null : round;
        }

        private Hindsight.Turn turn(Factor factor, int to, Matching.Round round) {
            int from = weights.of(factor);
            for (Matching.Given one : round.given())
                if (one.ticket().id() == given.ticket().id())
                    return new Hindsight.Turn(
                            factor,
                            from,
                            to,
                            Hindsight.SOMEBODY_ELSE,
                            new Decision.Who(one.agent().id(), one.agent().name()),
                            null);
            return new Hindsight.Turn(factor, from, to, Hindsight.WAITING, null, successor(round));
        }

        /** The heaviest of the tickets that the same agent gets instead. */
        private Long successor(Matching.Round round) {
            Long heaviest = null;
            double weight = 0;
            for (Matching.Given one : round.given())
                if (one.agent().id() == given.agent().id()
                        && !gotIt(one)
                        && (heaviest == null || one.waiting().weight() > weight)) {
                    heaviest = one.ticket().id();
                    weight = one.waiting().weight();
                }
            return heaviest;
        }

        private boolean gotIt(Matching.Given now) {
            return before.given().stream()
                    .anyMatch(then -> then.ticket().id() == now.ticket().id()
                            && then.agent().id() == now.agent().id());
        }
    }
}
