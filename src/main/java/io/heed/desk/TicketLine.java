package io.heed.desk;

import io.heed.understanding.WordWeight;
import java.time.Instant;
import java.util.List;

/**
 * What a list shows of an open ticket besides its weight.
 *
 * @param text the message that makes it as urgent as it is, with the words that count
 * @param assignment id of the live assignment, null while it waits
 * @param state pending, accepted or wrapping; null while it waits
 */
public record TicketLine(
        long id,
        String channel,
        String customer,
        String organisation,
        String tier,
        String subject,
        String queueTitle,
        String text,
        List<WordWeight> words,
        Instant openedAt,
        boolean answeredBefore,
        int unanswered,
        Long assignment,
        String state,
        Long agent,
        Instant expiresAt) {

    public TicketLine {
        words = List.copyOf(words);
    }
}
