package io.heed.desk;

import io.heed.dispatch.TicketFacts;
import io.heed.dispatch.Weights;
import io.heed.identity.Person;
import io.heed.identity.Purview;
import io.heed.identity.Purviews;
import io.heed.ticket.Closure;
import io.heed.ticket.Message;
import io.heed.web.MarkedText;
import io.heed.web.Span;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The rows of the lists that fill a page. */
@ApplicationScoped
class Lists {
    static final int SHOWN = 40;

    private static final int EXCERPT = 170;

    private final Search search;
    private final WholeQueue queue;
    private final TicketLines cards;
    private final FoundLines lines;
    private final Purviews purviews;
    private final DataSource database;
    private final Viewing viewing;
    private final Clock clock;

    Lists(
            Search search,
            WholeQueue queue,
            TicketLines cards,
            FoundLines lines,
            Purviews purviews,
            DataSource database,
            Viewing viewing,
            Clock clock) {
        this.search = search;
        this.queue = queue;
        this.cards = cards;
        this.lines = lines;
        this.purviews = purviews;
        this.database = database;
        this.viewing = viewing;
        this.clock = clock;
    }

    /** @param next below which it goes on, null at the end */
    record Rows(List<ListView.Row> rows, Long next, Integer total) {}

    Rows found(Asked asked, Person viewer, Long before) {
        Search.Page page = search.of(asked, viewer.id, before, SHOWN);
        return new Rows(
                page.found().stream()
                        .map(found -> plain(found, found.openedAt()))
                        .toList(),
                page.next(),
                null);
    }

    private ListView.Row plain(Found found, Instant since) {
        return new ListView.Row(found.id(), null, null, found, age(since), null, null, false);
    }

    /** Ranked, from this rank on. */
    Rows queue(int from) {
        Purview purview = purviews.own();
        List<TicketFacts> ranked = queue.ranked().stream()
                .filter(ticket -> purview.sees(ticket.queue()))
                .toList();
        int start = Math.min(Math.max(from, 1) - 1, ranked.size());
        List<TicketFacts> shown = ranked.subList(start, Math.min(start + SHOWN, ranked.size()));
        Map<Long, TicketLine> known =
                cards.of(shown.stream().map(TicketFacts::id).toList());
        Cards made = new Cards(Weights.inForce().set(), clock.instant());
        List<ListView.Row> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            TicketLine line = known.get(shown.get(i).id());
            if (line == null || line.state() != null) continue;
            TicketCard card = made.card(line, shown.get(i), false, false);
            rows.add(new ListView.Row(card.id(), start + i + 1, card, null, card.age(), null, null, false));
        }
        boolean more = start + SHOWN < ranked.size();
        return new Rows(rows, more ? (long) start + SHOWN + 1 : null, ranked.size());
    }

    Rows mentions(Person viewer) {
        List<Mention> mentions = Mention.of(viewer.id, SHOWN);
        Map<Long, Found> known =
                known(mentions.stream().map(one -> one.ticketId).distinct().toList());
        List<ListView.Row> rows = new ArrayList<>();
        for (Mention one : mentions) {
            Found found = known.get(one.ticketId);
            Message note = Message.findById(one.messageId);
            if (found == null || note == null) continue;
            Found called = found.saying(MarkedText.plain(note.text).cut(EXCERPT), note.author);
            rows.add(new ListView.Row(
                    one.ticketId, null, null, called, age(one.at), null, note.author, one.readAt == null));
        }
        return new Rows(rows, null, null);
    }

    Rows snoozed(Person viewer) {
        List<Snooze> resting = Snooze.ofAgent(viewer.id, SHOWN);
        Map<Long, Found> known = known(resting.stream().map(one -> one.ticketId).toList());
        return new Rows(
                resting.stream()
                        .filter(one -> known.containsKey(one.ticketId))
                        .map(one -> new ListView.Row(
                                one.ticketId,
                                null,
                                null,
                                known.get(one.ticketId),
                                age(one.at),
                                one.until == null ? null : viewing.moment(one.until),
                                null,
                                false))
                        .toList(),
                null,
                null);
    }

    Rows solved(Person viewer, Long before) {
        List<Closure> closures = Closure.<Closure>find(
                        "byId = ?1 and reopenedAt is null and id < ?2 order by id desc",
                        viewer.id,
                        before == null ? Long.MAX_VALUE : before)
                .page(0, SHOWN + 1)
                .list();
        boolean more = closures.size() > SHOWN;
        List<Closure> shown = more ? closures.subList(0, SHOWN) : closures;
        Map<Long, Found> known = known(shown.stream().map(one -> one.ticketId).toList());
        return new Rows(
                shown.stream()
                        .filter(one -> known.containsKey(one.ticketId))
                        .map(one -> plain(known.get(one.ticketId), one.at))
                        .toList(),
                more ? shown.get(shown.size() - 1).id : null,
                null);
    }

    private Map<Long, Found> known(List<Long> ids) {
        try (Connection connection = database.getConnection()) {
            return lines.of(connection, ids, new Hits(List.of()));
        } catch (SQLException failure) {
            throw new IllegalStateException("The list could not be loaded", failure);
        }
    }

    private Span age(Instant since) {
        return Span.of(Duration.between(since, clock.instant()));
    }
}
