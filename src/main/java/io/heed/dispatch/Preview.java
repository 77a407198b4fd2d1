package io.heed.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What other weights would do to the queue as it stands; it only looks. */
@ApplicationScoped
public class Preview {
    /** Who gets what further down is anybody's guess. */
    private static final int FORESEEN = 500;

    private final Backlog backlog;
    private final Staff staff;
    private final Clock clock;

    Preview(Backlog backlog, Staff staff, Clock clock) {
        this.backlog = backlog;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * A ticket that changes places; ranks count from 1.
     *
     * @param agentNow who would probably get it as things stand, and agentThen under the other weights; null for nobody
     */
    @Schema(name = "WeightsMove")
    public record Move(
            long ticket,
            int from,
            int to,
            double weightNow,
            double weightThen,
            Decision.Who agentNow,
            Decision.Who agentThen) {
        public boolean toSomebodyElse() {
            return agentThen != null && !agentThen.equals(agentNow);
        }
    }

    /**
     * @param lateNow how many of the waiting would probably be begun later than promised as things stand, and lateThen
     *     under the other weights: if nothing else came and everybody took as long as expected
     * @param toOthers how many would go to somebody else
     */
    @Schema(name = "WeightsEffect")
    public record Effect(int waiting, int moving, int toOthers, int lateNow, int lateThen, List<Move> moves) {}

    public Effect of(WeightSet other) {
        Instant now = clock.instant();
        return of(backlog.waiting(), staff.everybody(now), Weights.inForce().set(), other, now);
    }

    static Effect of(
            List<TicketFacts> waiting, List<AgentFacts> agents, WeightSet current, WeightSet other, Instant now) {
        List<TicketFacts> rankedNow = ranked(waiting, current, now);
        List<TicketFacts> rankedThen = ranked(waiting, other, now);
        Map<Long, Foresight.Start> startsNow = Foresight.of(first(rankedNow), agents, now);
        Map<Long, Foresight.Start> startsThen = Foresight.of(first(rankedThen), agents, now);
        Map<Long, Integer> before = ranks(rankedNow);
        Map<Long, Integer> after = ranks(rankedThen);
        List<Move> moves = new ArrayList<>();
        for (TicketFacts ticket : waiting) {
            int from = before.get(ticket.id());
            int to = after.get(ticket.id());
            if (from == to) continue;
            moves.add(new Move(
                    ticket.id(),
                    from,
                    to,
                    Weighing.factors(ticket, current, now).weight(current),
                    Weighing.factors(ticket, other, now).weight(other),
                    who(startsNow.get(ticket.id())),
                    who(startsThen.get(ticket.id()))));
        }
        moves.sort(Comparator.comparingInt(Move::to));
        return new Effect(
                waiting.size(),
                moves.size(),
                (int) moves.stream().filter(Move::toSomebodyElse).count(),
                Foresight.late(first(rankedNow), startsNow, now),
                Foresight.late(first(rankedThen), startsThen, now),
                moves);
    }

    private static List<TicketFacts> first(List<TicketFacts> ranked) {
        return ranked.subList(0, Math.min(FORESEEN, ranked.size()));
    }

    private static Decision.Who who(Foresight.Start start) {
        return start == null
                ? null
                : new Decision.Who(start.agent().id(), start.agent().name());
    }

    /** Rank of each ticket by weight, heaviest 1; among equals the older comes first. */
    public static Map<Long, Integer> ranks(List<TicketFacts> waiting, WeightSet weights, Instant now) {
        return ranks(ranked(waiting, weights, now));
    }

    private static Map<Long, Integer> ranks(List<TicketFacts> ranked) {
        Map<Long, Integer> ranks = new HashMap<>();
        for (int i = 0; i < ranked.size(); i++) ranks.put(ranked.get(i).id(), i + 1);
        return ranks;
    }

    public static List<TicketFacts> ranked(List<TicketFacts> waiting, WeightSet weights, Instant now) {
        Map<Long, Double> weight = new HashMap<>();
        for (TicketFacts ticket : waiting)
            weight.put(ticket.id(), Weighing.factors(ticket, weights, now).weight(weights));
        List<TicketFacts> ranked = new ArrayList<>(waiting);
        ranked.sort(Comparator.<TicketFacts>comparingDouble(ticket -> -weight.get(ticket.id()))
                .thenComparingLong(TicketFacts::id));
        return ranked;
    }
}
