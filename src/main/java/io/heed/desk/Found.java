package io.heed.desk;

import io.heed.web.MarkedText;
import io.heed.web.WordMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ticket that a search has found.
 *
 * @param text the message that shows best why, cut around the words that were looked for
 * @param said who wrote that message; null when the words stand elsewhere
 */
public record Found(
        long id,
        String channel,
        String queue,
        String queueTitle,
        MarkedText customer,
        String organisation,
        MarkedText subject,
        MarkedText text,
        String said,
        Instant openedAt,
        String state,
        String agent,
        List<String> tags) {

    public Found {
        tags = List.copyOf(tags);
    }

    /** The same with another text to show. */
    Found saying(MarkedText other, String by) {
        return new Found(
                id,
                channel,
                queue,
                queueTitle,
                customer,
                organisation,
                subject,
                other,
                by,
                openedAt,
                state,
                agent,
                tags);
    }

    /** What programs see: the same without marks on the page. */
    @Schema(name = "FoundTicket")
    record View(
            long id,
            String subject,
            String customer,
            String queue,
            String channel,

            @Schema(examples = "waiting", description = "waiting, offered, accepted, snoozed or closed")
            String state,

            String agent,
            List<String> tags,
            Instant openedAt,

            @Schema(description = "The message that shows best why it was found")
            String excerpt,

            @Schema(description = "Where the excerpt has the words: start and end in UTF-16 units")
            List<Span> hits) {}

    @Schema(name = "FoundSpan")
    record Span(int start, int end) {}

    View view() {
        return new View(
                id,
                subject.text(),
                customer.text(),
                queue,
                channel,
                state,
                agent,
                tags,
                openedAt,
                text.text(),
                spans());
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (WordMark part : text.parts()) {
            int end = at + part.text().length();
            if (part.step() > 0) spans.add(new Span(at, end));
            at = end;
        }
        return spans;
    }
}
