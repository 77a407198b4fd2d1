package io.heed.desk;

import io.heed.identity.Purview;
import io.heed.ticket.Tag;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGStatement;

/**
 * What was asked for as one statement, newest tickets first. Everything typed is a parameter. The planner sees the values
 * each time: rare words are looked up, and of common ones the newest tickets are gone through.
 */
final class SearchStatement {
    private static final String LIVE = "exists (select 1 from assignment a where a.ticket_id = t.id and a.state in ";
    private static final String ANY_LIVE = LIVE + "('pending', 'accepted', 'wrapping'))";

    /** Conditions that take no value. */
    static final Map<String, String> STATES = Map.of(
            "open",
            "t.closure_id is null",
            "closed",
            "t.closure_id is not null",
            "solved",
            "t.closure_id is not null",
            "waiting",
            "t.closure_id is null and not " + ANY_LIVE,
            "offered",
            "t.closure_id is null and " + LIVE + "('pending'))",
            "accepted",
            "t.closure_id is null and " + LIVE + "('accepted', 'wrapping'))",
            "snoozed",
            "exists (select 1 from snooze s where s.ticket_id = t.id)");

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private SearchStatement() {}

    /**
     * @param viewer whom "me" means, null for a program
     * @param before only tickets with a lower number, null for all
     */
    static SearchStatement of(Asked asked, Long viewer, Long before, int most) {
        return of(asked, viewer, Purview.ALL, before, most);
    }

    static SearchStatement of(Asked asked, Long viewer, Purview purview, Long before, int most) {
        SearchStatement statement = new SearchStatement();
        if (asked.tsquery().isEmpty()) statement.sql.append("select t.id from ticket t where true");
        else {
            statement.sql.append("select t.id from found_by f join ticket t on t.id = f.ticket_id"
                    + " where f.words @@ to_tsquery('english', ?)");
            statement.values.add(asked.tsquery());
        }
        for (Asked.Filter filter : asked.filters()) statement.and(filter, viewer);
        if (!purview.everything()) statement.seenBy(viewer, purview);
        // of the table the words stand in, so that its key can be walked backwards
        String id = asked.tsquery().isEmpty() ? "t.id" : "f.ticket_id";
        if (before != null) {
            statement.sql.append(" and ").append(id).append(" < ?");
            statement.values.add(before);
        }
        statement.sql.append(" order by ").append(id).append(" desc limit ?");
        statement.values.add(most);
        return statement;
    }

    private void and(Asked.Filter filter, Long viewer) {
        sql.append(filter.without() ? " and not (" : " and (");
        String value = filter.value().toLowerCase(Locale.ROOT);
        switch (filter.kind()) {
            case status -> sql.append(STATES.getOrDefault(value, "false"));
            case queue -> queue(value);
            case tag -> is("exists (select 1 from ticket_tag g where g.ticket_id = t.id and g.name = ?)", tag(value));
            case assignee -> assignee(value, viewer);
            case channel -> is("t.channel = ?", value);
            case before -> is("t.opened_at < ?", day(filter));
            case after ->
                is("t.opened_at >= ?", Date.valueOf(day(filter).toLocalDate().plusDays(1)));
            case field -> field(filter);
            case from -> sql.append("false");
        }
        sql.append(')');
    }

    private void seenBy(Long viewer, Purview purview) {
        sql.append(" and ").append(Sight.CONDITION);
        values.add(purview.hidden().toArray(String[]::new));
        values.add(viewer);
        values.add(viewer);
    }

    private void is(String condition, Object value) {
        sql.append(condition);
        values.add(value);
    }

    private static String tag(String value) {
        return Tag.named(value).orElse("");
    }

    private void queue(String value) {
        if (value.equals("none")) sql.append("t.queue is null");
        else {
            is("t.queue in (select q.name from queue q where q.name = ?", value);
            is(" or lower(q.title) = ?)", value);
        }
    }

    private void assignee(String value, Long viewer) {
        if (value.equals("none")) sql.append("not " + ANY_LIVE);
        else {
            sql.append(LIVE + "('pending', 'accepted', 'wrapping', 'completed')"
                    + " and a.agent_id in (select p.id from person p where ");
            if (value.equals("me")) is("p.id = ?", viewer == null ? -1L : viewer);
            else {
                is("p.username = ?", value);
                is(" or lower(p.name) = ?", value);
                is(" or lower(split_part(p.name, ' ', 1)) = ?", value);
            }
            sql.append("))");
        }
    }

    private void field(Asked.Filter filter) {
        is("exists (select 1 from ticket_field v where v.ticket_id = t.id and v.field = ?", filter.name());
        is(" and lower(v.value) = ?)", filter.value().toLowerCase(Locale.ROOT));
    }

    private static Date day(Asked.Filter filter) {
        LocalDate day = Asked.day(filter.value()).orElseThrow();
        return Date.valueOf(day);
    }

    List<Long> run(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql.toString())) {
            query.unwrap(PGStatement.class).setPrepareThreshold(0);
            for (int i = 0; i < values.size(); i++)
                if (values.get(i) instanceof String[] names)
                    query.setArray(i + 1, connection.createArrayOf("text", names));
                else query.setObject(i + 1, values.get(i));
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) ids.add(rows.getLong(1));
            }
            return ids;
        }
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }
}
