package io.heed.dispatch;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A new row of assignment, as it is handed to the database. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record OfferRow(
        long ticketId,
        long agentId,
        String state,
        BigDecimal attention,
        boolean whole,
        String offeredAt,
        String expiresAt,
        String answeredAt,
        Decision decision,
        List<String> relaxed,
        BigDecimal propensity) {
    /**
     * @param usual how long offers stand where the queue does not say
     * @param unasked the agent has said that such tickets need no offer
     */
    static OfferRow of(Offering.Decided decided, Duration usual, boolean unasked, Instant now) {
        Matching.Given given = decided.given();
        TicketFacts ticket = given.ticket();
        OfferTerms terms = ticket.terms().offers();
        boolean accepted = unasked || terms.acceptsAutomatically(ticket.channel());
        List<String> relaxed = Fit.relaxed(given.agent(), ticket);
        return new OfferRow(
                ticket.id(),
                given.agent().id(),
                (accepted ? Assignment.State.accepted : Assignment.State.pending).name(),
                BigDecimal.valueOf(given.attention()),
                ticket.terms().wholeBudget(),
                now.toString(),
                accepted
                        ? null
                        : now.plus(terms.standsFor(ticket.channel(), usual)).toString(),
                accepted ? now.toString() : null,
                decided.decision(),
                relaxed.isEmpty() ? null : relaxed,
                given.propensity() == null ? null : BigDecimal.valueOf(given.propensity()));
    }
}
