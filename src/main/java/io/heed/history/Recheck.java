package io.heed.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.web.ProblemException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at every record of an import as its options say: what is in the file, and which lines cannot come in. */
final class Recheck {
    private static final int TOGETHER = 500;

    private final Connection connection;
    private final ObjectMapper json;
    private final Clock clock;

    Recheck(Connection connection, ObjectMapper json, Clock clock) {
        this.connection = connection;
        this.json = json;
        this.clock = clock;
    }

    void check(Head head) throws SQLException, JsonProcessingException {
        QueueNames queues = new QueueNames(connection, head.options().queues());
        refuseUnknown(head, queues);
        forgetRefusals(head.id());
        Columns table = head.table();
        Records reader = new Records(head.options(), head.groups(), table, clock);
        Survey survey = new Survey();
        List<Report> refused = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select place, line, kind, body from history_record where import_id = ? order by rank, place")) {
            query.setFetchSize(100);
            query.setLong(1, head.id());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Kind kind = table == null ? Kind.valueOf(row.getString(3)) : table.kind();
                    try {
                        survey.saw(row.getInt(2), reader.read(kind, row.getString(4)));
                    } catch (Unfit unfit) {
                        refused.add(Report.refused(row.getInt(1), row.getInt(2), kind, null, unfit));
                    }
                    if (refused.size() >= TOGETHER) write(head.id(), refused);
                }
            }
        }
        write(head.id(), refused);
        count(head.id(), survey);
        keep(head, survey.summary(head.groups(), queues::of));
    }

    private static void refuseUnknown(Head head, QueueNames queues) {
        String queue = queues.unknown();
        if (queue != null)
            throw ProblemException.invalid(
                    "queues", "there is no queue “" + queue + "”: make it first, or name another");
        Set<String> fields = Columns.known();
        head.options().columns().forEach((column, field) -> {
            if (!head.columns().contains(column))
                throw ProblemException.invalid("columns", "the table has no column “" + column + "”");
            if (!field.isEmpty() && !fields.contains(field))
                throw ProblemException.invalid("columns", "must be among " + String.join(", ", fields));
        });
    }

    /** Those about records that can be looked at again; what could not even be cut out stays refused. */
    private void forgetRefusals(long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from history_line l using history_record r
                where l.import_id = ? and r.import_id = l.import_id and r.place = l.place
                """)) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    private void write(long id, List<Report> refused) throws SQLException {
        Report.write(connection, id, refused);
        refused.clear();
    }

    private void count(long id, Survey survey) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) from history_line where import_id = ? and outcome = 'refused'")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                survey.refused(row.getInt(1));
            }
        }
    }

    private void keep(Head head, Summary summary) throws SQLException, JsonProcessingException {
        try (PreparedStatement update = connection.prepareStatement(
                "update history_import set options = ?::jsonb, summary = ?::jsonb where id = ?")) {
            update.setString(1, json.writeValueAsString(head.options()));
            update.setString(2, json.writeValueAsString(summary));
            update.setLong(3, head.id());
            update.executeUpdate();
        }
    }
}
