package io.heed.desk;

import java.util.List;

/**
 * An open ticket: head, reasons and thread.
 *
 * @param number as people say it: "48 213"
 * @param queue null while unread
 * @param state offered, mine, elsewhere, waiting or closed: decides which verbs there are
 * @param offer null unless offered to the viewer
 * @param why null while unscored
 * @param correcting null for somebody who may not correct it
 * @param verbs what else the viewer may do with it; null for nothing
 * @param stretch how much of the thread is shown
 */
public record ConversationView(
        long id,
        String number,
        String subject,
        String channel,
        String queue,
        String tier,
        String state,
        Offer offer,
        WhyFirst why,
        Correcting correcting,
        List<ThreadDay> days,
        Verbs verbs,
        Stretch stretch) {

    public ConversationView {
        days = List.copyOf(days);
    }

    /** @param notice why something was not done, known to the page */
    public ConversationView noticing(String notice) {
        return new ConversationView(
                id,
                number,
                subject,
                channel,
                queue,
                tier,
                state,
                offer,
                why,
                correcting,
                days,
                verbs == null ? null : verbs.noticing(notice),
                stretch);
    }

    /** One that can only be read and answered. */
    public ConversationView(
            long id,
            String number,
            String subject,
            String channel,
            String queue,
            String tier,
            String state,
            Offer offer,
            WhyFirst why,
            Correcting correcting,
            List<ThreadDay> days) {
        this(id, number, subject, channel, queue, tier, state, offer, why, correcting, days, null, Stretch.USUAL);
    }
}
