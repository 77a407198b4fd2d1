package io.heed.desk;

import io.heed.ticket.Message;
import io.heed.web.MarkedText;
import io.heed.web.Moment;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** What came into a ticket after somebody began to write in it, so that nobody answers past it. */
@ApplicationScoped
class Meanwhile {
    private static final int SHOWN = 3;
    private static final int LENGTH = 160;

    private final Viewing viewing;

    Meanwhile(Viewing viewing) {
        this.viewing = viewing;
    }

    /** @param note whether colleagues said it among themselves */
    public record Came(long id, String who, Moment at, String text, boolean note) {}

    /**
     * The latest of what others have said since, oldest first; empty when there is nothing.
     *
     * @param seen the newest message the writer knew, as the page sent it back; null for a page that did not say
     */
    List<Came> since(String seen, long ticket, long writer) {
        if (seen == null || !seen.matches("\\d{1,18}")) return List.of();
        List<Message> newer = Message.<Message>find(
                        "ticket.id = ?1 and id > ?2 and (authorId is null or authorId <> ?3) order by id desc",
                        ticket,
                        Long.valueOf(seen),
                        writer)
                .page(0, SHOWN)
                .list();
        return newer.stream()
                .sorted(Comparator.comparing(message -> message.id))
                .map(this::came)
                .toList();
    }

    private Came came(Message message) {
        return new Came(
                message.id,
                message.author,
                viewing.moment(message.createdAt),
                MarkedText.plain(message.text).cut(LENGTH).text(),
                message.kind == Message.Kind.note);
    }
}
