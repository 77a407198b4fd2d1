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
    private final Backlog backlog;
    private final Clock clock;

    Preview(Backlog backlog, Clock clock) {
        this.backlog = backlog;
        this.clock = clock;
    }

    /** A ticket that changes places; ranks count from 1. */
    @Schema(name = "WeightsMove")
    public record Move(long ticket, int from, int to, double weightNow, double weightThen) {}

    @Schema(name = "WeightsEffect")
    public record Effect(int waiting, int moving, List<Move> moves) {}

    public Effect of(WeightSet other) {
        return of(backlog.waiting(), Weights.inForce().set(), other, clock.instant());
    }

    static Effect of(List<TicketFacts> waiting, WeightSet current, WeightSet other, Instant now) {
        Map<Long, Integer> before = ranks(waiting, current, now);
        Map<Long, Integer> after = ranks(waiting, other, now);
        List<Move> moves = new ArrayList<>();
        for (TicketFacts ticket : waiting) {
            int from = before.get(ticket.id());
            int to = after.get(ticket.id());
            if (from == to) continue;
            Factors factors = Weighing.factors(ticket, now);
            moves.add(new Move(ticket.id(), from, to, factors.weight(current), factors.weight(other)));
        }
        moves.sort(Comparator.comparingInt(Move::to));
        return new Effect(waiting.size(), moves.size(), moves);
    }

    /** Rank of each ticket by weight, heaviest 1; among equals the older comes first. */
    public static Map<Long, Integer> ranks(List<TicketFacts> waiting, WeightSet weights, Instant now) {
        List<TicketFacts> ranked = ranked(waiting, weights, now);
        Map<Long, Integer> ranks = new HashMap<>();
        for (int i = 0; i < ranked.size(); i++) ranks.put(ranked.get(i).id(), i + 1);
        return ranks;
    }

    public static List<TicketFacts> ranked(List<TicketFacts> waiting, WeightSet weights, Instant now) {
        Map<Long, Double> weight = new HashMap<>();
        for (TicketFacts ticket : waiting)
            weight.put(ticket.id(), Weighing.factors(ticket, now).weight(weights));
        List<TicketFacts> ranked = new ArrayList<>(waiting);
        ranked.sort(Comparator.<TicketFacts>comparingDouble(ticket -> -weight.get(ticket.id()))
                .thenComparingLong(TicketFacts::id));
        return ranked;
    }
}
