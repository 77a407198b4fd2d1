package io.heed.radar;

import java.time.Instant;

/**
 * A ticket that has just come.
 *
 * @param queue null while it has none
 * @param urgency 0..1, null while it is unread
 * @param embedding null while it is unread or in a language without an encoder
 * @param encoder that made the embedding
 * @param text what the customer wrote first
 */
record Arrival(
        long ticket,
        long customer,
        String queue,
        Instant at,
        Double urgency,
        float[] embedding,
        String encoder,
        String text) {}
