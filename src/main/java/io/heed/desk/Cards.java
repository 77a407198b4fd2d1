package io.heed.desk;

import io.heed.dispatch.TicketFacts;
import io.heed.dispatch.Weighing;
import io.heed.dispatch.WeightSet;
import io.heed.web.PromiseClock;
import io.heed.web.Span;
import io.heed.web.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Makes the card of a ticket from what is known of it. Plain: facts in, view out. */
final class Cards {
    /** About two lines of the list column. */
    private static final int CARD_TEXT = 110;

    private final WeightSet weights;
    private final Instant now;

    Cards(WeightSet weights, Instant now) {
        this.weights = weights;
        this.now = now;
    }

    TicketCard card(TicketLine line, TicketFacts facts, boolean comingNext, boolean unread) {
        boolean offered = "pending".equals(line.state());
        Offer offer = offered && !comingNext
                ? new Offer(line.assignment(), line.expiresAt() == null ? null : clock(line.expiresAt()))
                : null;
        return new TicketCard(
                line.id(),
                line.channel(),
                line.customer(),
                line.organisation(),
                Span.of(Duration.between(line.openedAt(), now)),
                line.subject(),
                Marks.in(line.text(), line.words(), facts.urgency()).cut(CARD_TEXT),
                Urgency.of(weight(facts)),
                facts.due() == null ? null : clock(facts.due()),
                state(line, offered, comingNext),
                points(facts.attention()),
                offer,
                unread);
    }

    double weight(TicketFacts facts) {
        return Weighing.factors(facts, weights, now).weight(weights);
    }

    private PromiseClock clock(Instant due) {
        return PromiseClock.until(due, now);
    }

    private static String state(TicketLine line, boolean offered, boolean comingNext) {
        if (comingNext) return "comingNext";
        if (offered) return "offered";
        if (line.unanswered() == 0) return "waitingForCustomer";
        return line.answeredBefore() ? "customerReplied" : "new";
    }

    static String points(double points) {
        return String.format(Locale.ROOT, points == Math.rint(points) ? "%.0f" : "%.1f", points);
    }
}
