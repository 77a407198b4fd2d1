package io.heed.board;

import io.heed.desk.Bars;
import io.heed.desk.Marks;
import io.heed.desk.TicketLine;
import io.heed.desk.TicketLines;
import io.heed.dispatch.Backlog;
import io.heed.dispatch.Factors;
import io.heed.dispatch.Matching;
import io.heed.dispatch.PlanRow;
import io.heed.dispatch.Preview;
import io.heed.dispatch.TicketFacts;
import io.heed.dispatch.Weighing;
import io.heed.dispatch.WeightSet;
import io.heed.dispatch.Weights;
import io.heed.identity.Person;
import io.heed.identity.Purviews;
import io.heed.web.Face;
import io.heed.web.PromiseClock;
import io.heed.web.Span;
import io.heed.web.Urgency;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The live queue: everything not yet accepted, ranked, with the price line and who gets what. */
@ApplicationScoped
class QueueView {
    /** Enough to see who comes next and, under the price line, what does not get through. */
    private static final int SHOWN_ABOVE = 7;

    private static final int SHOWN_BELOW = 4;

    /** Looked through to find them. */
    private static final int LOOKED_AT = 200;

    /** A ticket's rank is compared with where it would have stood so long ago. */
    private static final Duration MOVED_SINCE = Duration.ofMinutes(5);

    private static final int ROW_TEXT = 90;

    private final Backlog backlog;
    private final TicketLines lines;
    private final Purviews purviews;
    private final Market market;
    private final Clock clock;

    QueueView(Backlog backlog, TicketLines lines, Purviews purviews, Market market, Clock clock) {
        this.market = market;
        this.purviews = purviews;
        this.backlog = backlog;
        this.lines = lines;
        this.clock = clock;
    }

    LiveQueue queue() {
        Instant now = clock.instant();
        WeightSet weights = Weights.inForce().set();
        List<TicketFacts> all = backlog.notAccepted().stream()
                .filter(ticket -> purviews.own().sees(ticket.queue()))
                .toList();
        List<TicketFacts> ranked = Preview.ranked(all, weights, now);
        Map<Long, Integer> before = Preview.ranks(
                all.stream()
                        .filter(ticket -> ticket.openedAt().isBefore(now.minus(MOVED_SINCE)))
                        .toList(),
                weights,
                now.minus(MOVED_SINCE));
        List<TicketFacts> shown = ranked.subList(0, Math.min(LOOKED_AT, ranked.size()));
        Map<Long, TicketLine> known =
                lines.of(shown.stream().map(TicketFacts::id).toList());
        Optional<PlanRow> plan = PlanRow.latest();
        Map<Long, Face> goesTo = goesTo(plan, known);
        double price = market.price();
        List<QueueRow> above = new ArrayList<>();
        List<QueueRow> below = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            TicketFacts facts = shown.get(i);
            TicketLine line = known.get(facts.id());
            if (line == null) continue;
            Face face = goesTo.get(facts.id());
            int moved = before.containsKey(facts.id()) ? before.get(facts.id()) - (i + 1) : 0;
            boolean under =
                    face == null && Weighing.factors(facts, weights, now).weight(weights) < price * facts.attention();
            List<QueueRow> part = under ? below : above;
            if (part.size() < (under ? SHOWN_BELOW : SHOWN_ABOVE))
                part.add(row(i + 1, moved, facts, line, weights, now, face));
        }
        return new LiveQueue(above, below.isEmpty() ? null : (int) Math.round(price), below, all.size());
    }

    private static Map<Long, Face> goesTo(Optional<PlanRow> plan, Map<Long, TicketLine> known) {
        Map<Long, Long> agents = new HashMap<>();
        plan.ifPresent(row -> {
            for (Matching.Next next : row.next) agents.put(next.ticketId(), next.agentId());
        });
        // an offer that stands counts more than what was planned
        known.forEach((id, line) -> {
            if (line.agent() != null) agents.put(id, line.agent());
        });
        Map<Long, Face> faces = new HashMap<>();
        Map<Long, Face> byAgent = new HashMap<>();
        agents.forEach((ticket, agent) -> {
            if (known.containsKey(ticket))
                faces.put(ticket, byAgent.computeIfAbsent(agent, id -> Face.of(Person.<Person>findById(id).name)));
        });
        return faces;
    }

    private static QueueRow row(
            int rank, int moved, TicketFacts facts, TicketLine line, WeightSet weights, Instant now, Face goesTo) {
        Factors factors = Weighing.factors(facts, weights, now);
        return new QueueRow(
                facts.id(),
                rank,
                moved,
                Urgency.of(factors.weight(weights)),
                Bars.of(factors, weights),
                line.channel(),
                line.customer(),
                Marks.in(line.text(), line.words(), facts.urgency()).cut(ROW_TEXT),
                Span.of(facts.waited(now)),
                facts.due() == null ? null : PromiseClock.until(facts.due(), now),
                goesTo);
    }
}
