package io.heed.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes tickets and messages of the past, hundreds in a statement, each with the dates it had. */
final class TicketStore {
    /** Says of a closure that nobody closed it here: nothing is to be learned from it. */
    static final String REASON = "imported";

    private final Connection connection;
    private final long importId;
    private final List<TicketRow> tickets = new ArrayList<>();
    private final List<MessageRow> messages = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();

    TicketStore(Connection connection, long importId) {
        this.connection = connection;
        this.importId = importId;
    }

    /** @param closureId null while open */
    record TicketRow(
            long id,
            String channel,
            String account,
            String conversation,
            long customer,
            String subject,
            String queue,
            Instant openedAt,
            Long closureId,
            Instant closedAt,
            Long closedById,
            String closedBy) {}

    /** @param key by which it is known again */
    record MessageRow(
            long id,
            long ticket,
            String kind,
            String author,
            Long authorId,
            String text,
            Instant at,
            String key,
            boolean history,
            List<Old.File> files) {
        MessageRow numbered(long number) {
            return new MessageRow(number, ticket, kind, author, authorId, text, at, key, history, files);
        }
    }

    private record Tag(long ticket, String name, String by, Instant at) {}

    void add(TicketRow row) {
        tickets.add(row);
    }

    /** Its id is given when it is written. */
    void add(MessageRow row) {
        messages.add(row);
    }

    void tag(long ticket, String name, String by, Instant at) {
        tags.add(new Tag(ticket, name, by, at));
    }

    /** So many fresh ids, in order. */
    List<Long> ids(String sequence, int count) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select nextval(?::regclass) from generate_series(1, ?)")) {
            query.setString(1, sequence);
            query.setInt(2, count);
            List<Long> ids = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) ids.add(row.getLong(1));
            }
            return ids;
        }
    }

    /** In order, for a conversation is read by its messages' ids. */
    private void number() throws SQLException {
        List<Long> ids = ids("message_seq", messages.size());
        for (int i = 0; i < ids.size(); i++) messages.set(i, messages.get(i).numbered(ids.get(i)));
    }

    /** @return the tickets that got messages they did not have */
    Set<Long> write() throws SQLException {
        try (PreparedStatement later = connection.prepareStatement("set constraints ticket_closure_id_fkey deferred")) {
            later.execute();
        }
        number();
        writeTickets();
        writeClosures();
        Set<Long> grown = writeMessages();
        writeTags();
        return grown;
    }

    private void writeTickets() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into ticket (id, channel, account, conversation, customer_id, subject, queue, opened_at, closure_id,
                                    import_id)
                overriding system value
                select n.*, ? from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                                          ?::timestamptz[], ?::bigint[]) as n
                """)) {
            insert.setLong(1, importId);
            insert.setArray(2, Columnar.longs(connection, tickets, TicketRow::id));
            insert.setArray(3, Columnar.texts(connection, tickets, TicketRow::channel));
            insert.setArray(4, Columnar.texts(connection, tickets, TicketRow::account));
            insert.setArray(5, Columnar.texts(connection, tickets, TicketRow::conversation));
            insert.setArray(6, Columnar.longs(connection, tickets, TicketRow::customer));
            insert.setArray(7, Columnar.texts(connection, tickets, TicketRow::subject));
            insert.setArray(8, Columnar.texts(connection, tickets, TicketRow::queue));
            insert.setArray(9, Columnar.moments(connection, tickets, TicketRow::openedAt));
            insert.setArray(10, Columnar.longs(connection, tickets, TicketRow::closureId));
            insert.executeUpdate();
        }
    }

    private void writeClosures() throws SQLException {
        List<TicketRow> closed =
                tickets.stream().filter(row -> row.closureId() != null).toList();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into closure (id, ticket_id, at, by_id, by_name, reason) overriding system value
                select n.*, ? from unnest(?::bigint[], ?::bigint[], ?::timestamptz[], ?::bigint[], ?::text[]) as n
                """)) {
            insert.setString(1, REASON);
            insert.setArray(2, Columnar.longs(connection, closed, TicketRow::closureId));
            insert.setArray(3, Columnar.longs(connection, closed, TicketRow::id));
            insert.setArray(4, Columnar.moments(connection, closed, TicketRow::closedAt));
            insert.setArray(5, Columnar.longs(connection, closed, TicketRow::closedById));
            insert.setArray(6, Columnar.texts(connection, closed, TicketRow::closedBy));
            insert.executeUpdate();
        }
    }

    private Set<Long> writeMessages() throws SQLException {
        Set<Long> grown = new HashSet<>();
        Map<Long, MessageRow> written = new HashMap<>();
        messages.forEach(row -> written.put(row.id(), row));
        List<FileRow> files = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into message (id, ticket_id, kind, author, author_id, text, sent_at, created_at, written_under,
                                     history, import_id)
                select n.id, n.ticket, n.kind, n.author, n.author_id, n.text, n.at, n.at, n.key, n.history, ?
                from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[],
                            ?::text[], ?::bool[]) as n (id, ticket, kind, author, author_id, text, at, key, history)
                on conflict (written_under) where written_under is not null do nothing
                returning id, ticket_id
                """)) {
            insert.setLong(1, importId);
            insert.setArray(2, Columnar.longs(connection, messages, MessageRow::id));
            insert.setArray(3, Columnar.longs(connection, messages, MessageRow::ticket));
            insert.setArray(4, Columnar.texts(connection, messages, MessageRow::kind));
            insert.setArray(5, Columnar.texts(connection, messages, MessageRow::author));
            insert.setArray(6, Columnar.longs(connection, messages, MessageRow::authorId));
            insert.setArray(7, Columnar.texts(connection, messages, MessageRow::text));
            insert.setArray(8, Columnar.moments(connection, messages, MessageRow::at));
            insert.setArray(9, Columnar.texts(connection, messages, MessageRow::key));
            insert.setArray(10, Columnar.flags(connection, messages, MessageRow::history));
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    grown.add(row.getLong(2));
                    for (Old.File file : written.get(row.getLong(1)).files())
                        files.add(new FileRow(row.getLong(1), file));
                }
            }
        }
        writeFiles(files);
        return grown;
    }

    private record FileRow(long message, Old.File file) {}

    private void writeFiles(List<FileRow> files) throws SQLException {
        if (files.isEmpty()) return;
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into attachment (message_id, kind, name, media_type, bytes, reference)
                select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[])
                """)) {
            insert.setArray(1, Columnar.longs(connection, files, FileRow::message));
            insert.setArray(2, Columnar.texts(connection, files, row -> kind(row.file.mediaType())));
            insert.setArray(3, Columnar.texts(connection, files, row -> row.file.name()));
            insert.setArray(4, Columnar.texts(connection, files, row -> row.file.mediaType()));
            insert.setArray(5, Columnar.longs(connection, files, row -> row.file.bytes()));
            insert.setArray(6, Columnar.texts(connection, files, row -> row.file.reference()));
            insert.executeUpdate();
        }
    }

    private static String kind(String mediaType) {
        String family = mediaType.replaceFirst("/.*", "");
        return Set.of("image", "audio", "video").contains(family) ? family : "document";
    }

    private void writeTags() throws SQLException {
        if (tags.isEmpty()) return;
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into ticket_tag (ticket_id, name, by_name, at)
                select * from unnest(?::bigint[], ?::text[], ?::text[], ?::timestamptz[]) on conflict do nothing
                """)) {
            insert.setArray(1, Columnar.longs(connection, tags, Tag::ticket));
            insert.setArray(2, Columnar.texts(connection, tags, Tag::name));
            insert.setArray(3, Columnar.texts(connection, tags, Tag::by));
            insert.setArray(4, Columnar.moments(connection, tags, Tag::at));
            insert.executeUpdate();
        }
    }
}
