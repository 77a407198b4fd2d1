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
        List<ThreadDay> days) {

    public ConversationView {
        days = List.copyOf(days);
    }
}
