package io.heed.desk;

import io.heed.web.MarkedText;
import io.heed.web.PromiseClock;
import io.heed.web.Span;
import io.heed.web.Urgency;

/**
 * One ticket in a list.
 *
 * @param channel web, email, whatsapp, telegram, slack, messenger, line, sms, phone or another name
 * @param organisation null for a private person
 * @param text the last message, cut to two lines
 * @param promise null when nothing is promised
 * @param state new, customerReplied, waitingForCustomer, offered or comingNext
 * @param attention points it takes, as text: "1.5"
 * @param offer null unless it is offered and waits for a yes
 * @param unread whether the customer has written since the viewer last looked
 */
public record TicketCard(
        long id,
        String channel,
        String customer,
        String organisation,
        Span age,
        String subject,
        MarkedText text,
        Urgency urgency,
        PromiseClock promise,
        String state,
        String attention,
        Offer offer,
        boolean unread) {}
