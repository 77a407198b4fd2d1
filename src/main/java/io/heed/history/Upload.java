package io.heed.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.web.ProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** Takes one file, as it streams in, into records on disk. */
final class Upload {
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final int LOOK = 1 << 16;

    private final Connection connection;
    private final ObjectMapper json;
    private final Clock clock;
    private RecordStore store;
    private int records;

    Upload(Connection connection, ObjectMapper json, Clock clock) {
        this.connection = connection;
        this.json = json;
        this.clock = clock;
    }

    long take(InputStream body, String type, String source, String fileName, Options options, String by)
            throws IOException, SQLException {
        Counted counted = new Counted(body);
        BufferedInputStream file = new BufferedInputStream(counted, LOOK);
        String format = Sniffed.format(file, type);
        long id = begun(source, fileName, options, by);
        store = new RecordStore(connection, id);
        HistoryImport.Format kept = HistoryImport.Format.json;
        List<String> columns = List.of();
        Map<String, String> groups = Map.of();
        String from = source;
        switch (format) {
            case "zip" -> {
                kept = HistoryImport.Format.heed;
                Archive archive = new Archive(file, json, workspace());
                cut(archive);
                from = archive.source();
            }
            case "csv" -> {
                kept = HistoryImport.Format.csv;
                TableCutter table = new TableCutter(Decoded.of(file, charset(type)));
                cut(table);
                columns = table.header();
            }
            // whatever its sender says: JSON is written in UTF-8
            case "lines" -> cut(new LinesCutter(Decoded.of(file, null), null));
            default -> {
                JsonCutter cutter = new JsonCutter(Decoded.of(file, null));
                cut(cutter);
                groups = cutter.groups();
            }
        }
        store.write();
        if (records == 0)
            throw ProblemException.invalid("body", "is empty: send a file with at least one ticket or user");
        known(id, kept, from, columns, groups, counted.count());
        Head head = Head.locked(connection, json, id, HistoryImport.State.ready).orElseThrow();
        new Recheck(connection, json, clock).check(head);
        return id;
    }

    private void cut(Cutter cutter) throws IOException {
        try {
            cutter.cut(this::keep);
        } catch (StoringException failure) {
            throw new IllegalStateException("A file could not be kept", failure.getCause());
        } catch (ZipException | java.io.EOFException damaged) {
            throw ProblemException.invalid("body", "is a damaged ZIP file: download the export again");
        }
    }

    /** Out of a callback that knows no checked exceptions. */
    private static final class StoringException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoringException(SQLException cause) {
            super(cause);
        }
    }

    private void keep(Cut cut) {
        try {
            records++;
            store.add(cut, null, cut.refused());
        } catch (SQLException failure) {
            throw new StoringException(failure);
        }
    }

    private long begun(String source, String fileName, Options options, String by)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into history_import (state, format, source, file_name, options, summary, by_name, created_at)
                values ('ready', 'json', ?, ?, ?::jsonb, ?::jsonb, ?, ?) returning id
                """)) {
            insert.setString(1, source);
            insert.setString(2, io.heed.intake.Texts.storable(fileName));
            insert.setString(3, json.writeValueAsString(options));
            insert.setString(4, json.writeValueAsString(Summary.NOTHING));
            insert.setString(5, by);
            insert.setTimestamp(6, Timestamp.from(clock.instant()));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void known(
            long id,
            HistoryImport.Format format,
            String source,
            List<String> columns,
            Map<String, String> groups,
            long bytes)
            throws SQLException, JsonProcessingException {
        Summary summary = new Summary(0, 0, 0, 0, 0, 0, Map.of(), List.of(), groups, List.of());
        try (PreparedStatement update = connection.prepareStatement("""
                update history_import set format = ?, source = ?, columns = ?, summary = ?::jsonb, bytes = ?, records = ?
                where id = ?
                """)) {
            update.setString(1, format.name());
            update.setString(2, source);
            update.setArray(3, Columnar.texts(connection, columns, one -> one));
            update.setString(4, json.writeValueAsString(summary));
            update.setLong(5, bytes);
            update.setInt(6, store.count());
            update.setLong(7, id);
            update.executeUpdate();
        }
    }

    private UUID workspace() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select id from history_workspace");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static Charset charset(String type) {
        if (type == null) return null;
        Matcher found = CHARSET.matcher(type);
        if (!found.find()) return null;
        try {
            return Charset.forName(found.group(1).toUpperCase(Locale.ROOT));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw ProblemException.invalid("charset", "must be one such as utf-8 or iso-8859-1");
        }
    }
}
