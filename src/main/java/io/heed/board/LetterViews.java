package io.heed.board;

import io.heed.intake.DeadLetters;
import io.heed.intake.Unreadables;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;

/** What the two pages of what got stuck show: on the way in and on the way out. */
@ApplicationScoped
class LetterViews {
    static final int SHOWN = 50;

    private final Unreadables unreadables;
    private final DeadLetters letters;
    private final Clock clock;

    LetterViews(Unreadables unreadables, DeadLetters letters, Clock clock) {
        this.unreadables = unreadables;
        this.letters = letters;
        this.clock = clock;
    }

    /** @param older the id to look before for the next page, null on the last */
    record Page<T>(List<T> rows, Long older) {
        Page {
            rows = List.copyOf(rows);
        }

        /** @param found one more than a page shows, where there are more */
        static <T> Page<T> of(List<T> found, ToLongFunction<T> id) {
            boolean more = found.size() > SHOWN;
            return new Page<>(found.stream().limit(SHOWN).toList(), more ? id.applyAsLong(found.get(SHOWN - 1)) : null);
        }
    }

    /** @param body as text, with what is no text made visible; cut is whether there is more of it */
    record Unread(
            long id,
            String channel,
            String account,
            String externalId,
            Ago at,
            String reason,
            String body,
            int bytes,
            boolean cut) {}

    record Letter(
            long id,
            String channel,
            String account,
            long ticket,
            String subject,
            String text,
            Ago at,
            int attempts,
            String reason,
            String wayOut) {}

    Page<Unread> unreadable(long before) {
        Instant now = clock.instant();
        List<Unread> rows = unreadables.page(before, SHOWN + 1).stream()
                .map(row -> new Unread(
                        row.id(),
                        row.channel(),
                        row.account(),
                        row.externalId(),
                        Ago.of(row.receivedAt(), now),
                        row.reason(),
                        visible(row.body()),
                        row.bytes(),
                        row.bytes() > Unreadables.SHOWN))
                .toList();
        return Page.of(rows, Unread::id);
    }

    Page<Letter> letters(long before) {
        Instant now = clock.instant();
        List<Letter> rows = letters.page(before, SHOWN + 1).stream()
                .map(row -> new Letter(
                        row.id(),
                        row.channel(),
                        row.account(),
                        row.ticketId(),
                        row.subject(),
                        row.text(),
                        Ago.of(row.createdAt(), now),
                        row.attempts(),
                        row.reason(),
                        row.wayOut()))
                .toList();
        return Page.of(rows, Letter::id);
    }

    /** Controls and marks that turn the direction of writing would hide what stands there. */
    static String visible(String body) {
        return body.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]", "\ufffd");
    }
}
