package io.heed.dispatch;

import java.time.Instant;
import java.util.Map;

/**
 * What the price layer says of the near future: who will be scarce, and what serving now is worth.
 *
 * @param at when it was worked out
 * @param source "fluid" for the look-ahead programme, "gcmu" where there is none and the plain index decides
 * @param notice why there is none, empty when there is
 * @param minutesSaved by class of ticket ({@link #classOf}): weighted minutes of waiting that serving one more now
 *     saves, per unit of weight
 * @param pointMinute by agent: the shadow price of a minute of a point of attention, in weight
 */
public record AttentionPrices(
        Instant at, String source, String notice, Map<String, Double> minutesSaved, Map<Long, Double> pointMinute) {
    /** No look-ahead: generalised cμ with plain ageing. */
    public static AttentionPrices none(Instant at, String notice) {
        return new AttentionPrices(at, "gcmu", notice, Map.of(), Map.of());
    }

    public AttentionPrices {
        minutesSaved = Map.copyOf(minutesSaved);
        pointMinute = Map.copyOf(pointMinute);
    }

    /** Tickets of one class need the same people, the same attention, and the same time on average. */
    public static String classOf(TicketFacts ticket) {
        return ticket.queue() + "zh".equals(ticket.language()) + ticket.attention();
    }
}
