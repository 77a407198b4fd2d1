package io.heed.desk;

import io.heed.web.MarkedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads what a list of found tickets shows, in one query however long it is. */
@ApplicationScoped
class FoundLines {
    private static final int EXCERPT = 170;
    private static final int LOOKED_AT = 40;

    private static final String LINES = """
            select t.id, t.channel, t.queue, q.title, coalesce(nullif(c.name, ''), nullif(c.email, ''), c.external_id),
                   c.organisation, t.subject, t.opened_at,
                   case when t.closure_id is not null then 'closed' when a.state = 'pending' then 'offered'
                        when a.id is not null then 'accepted' when s.ticket_id is not null then 'snoozed'
                        else 'waiting' end, p.name,
                   (select array_agg(g.name order by g.name) from ticket_tag g where g.ticket_id = t.id),
                   said.texts, said.authors
            from ticket t join customer c on c.id = t.customer_id
            left join queue q on q.name = t.queue
            left join assignment a on a.ticket_id = t.id and a.state in ('pending', 'accepted', 'wrapping')
            left join snooze s on s.ticket_id = t.id
            left join closure k on k.id = t.closure_id
            left join person p on p.id = coalesce(a.agent_id, k.by_id)
            left join lateral (
                select array_agg(left(m.text, 4000)) as texts, array_agg(m.author) as authors
                from (select * from message x where x.ticket_id = t.id order by x.id desc limit ?) m) said on true
            where t.id = any(?)
            """;

    Map<Long, Found> of(Connection connection, List<Long> ids, Hits hits) throws SQLException {
        Map<Long, Found> lines = new HashMap<>();
        if (ids.isEmpty()) return lines;
        try (PreparedStatement query = connection.prepareStatement(LINES)) {
            query.setInt(1, LOOKED_AT);
            query.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) lines.put(row.getLong(1), line(row, hits));
            }
        }
        return lines;
    }

    private static Found line(ResultSet row, Hits hits) throws SQLException {
        String[] texts = strings(row.getArray(12));
        String[] authors = strings(row.getArray(13));
        int best = -1;
        int most = -1;
        for (int i = 0; i < texts.length; i++) {
            int count = hits.count(texts[i]);
            if (count > most) {
                most = count;
                best = i;
            }
        }
        return new Found(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                hits.in(row.getString(5)),
                row.getString(6),
                hits.in(row.getString(7)),
                best < 0 ? MarkedText.plain("") : hits.in(texts[best]).cut(EXCERPT),
                best < 0 ? null : authors[best],
                row.getTimestamp(8).toInstant(),
                row.getString(9),
                row.getString(10),
                List.of(strings(row.getArray(11))));
    }

    private static String[] strings(Array array) throws SQLException {
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
