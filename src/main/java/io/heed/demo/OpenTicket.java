package io.heed.demo;

import java.time.Instant;

/**
 * An open ticket as somebody on the floor sees it.
 *
 * @param agent whose it is or to whom it is offered, null while it waits
 * @param offered pending, not yet accepted
 * @param saidSinceReply what the customer wrote after our first reply
 * @param lastAt when customer or agent last wrote
 */
record OpenTicket(
        long id,
        String account,
        String conversation,
        String queue,
        String language,
        String customer,
        double effortMinutes,
        double attention,
        Long assignment,
        Long agent,
        boolean offered,
        Instant offeredAt,
        Instant acceptedAt,
        int said,
        int saidSinceReply,
        int replies,
        int notes,
        boolean lastIsReply,
        Instant lastAt) {

    boolean isAcceptedBy(long person) {
        return agent != null && agent == person && !offered;
    }

    boolean isOfferedTo(long person) {
        return agent != null && agent == person && offered;
    }
}
