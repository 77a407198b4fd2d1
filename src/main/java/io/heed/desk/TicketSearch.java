package io.heed.desk;

import io.heed.ticket.Ticket;
import jakarta.persistence.Query;
import java.util.List;

/** Finds tickets for programs: newest first, page by page. */
final class TicketSearch {
    static final List<String> STATES = List.of("waiting", "offered", "accepted", "closed");

    private TicketSearch() {}

    static List<Long> ids(String externalId, String state, Long before, int limit) {
        StringBuilder sql = new StringBuilder("select t.id from ticket t where true");
        if (externalId != null)
            // each visitor of a web page counts for themselves: their own id stands behind who they are
            sql.append(" and t.id in (select i.ticket_id from inbox i where i.external_id = :externalId"
                    + " or i.channel = 'web' and split_part(i.external_id, ' ', 2) = :externalId)");
        if (before != null) sql.append(" and t.id < :before");
        if (state != null) sql.append(condition(state));
        sql.append(" order by t.id desc limit :limit");
        Query query = Ticket.getEntityManager().createNativeQuery(sql.toString());
        if (externalId != null) query.setParameter("externalId", externalId.replace("\0", ""));
        if (before != null) query.setParameter("before", before);
        List<?> rows = query.setParameter("limit", limit).getResultList();
        return rows.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private static String condition(String state) {
        String live = "exists (select 1 from assignment a where a.ticket_id = t.id and a.state ";
        return switch (state) {
            case "closed" -> " and t.closure_id is not null";
            case "offered" -> " and t.closure_id is null and " + live + "= 'pending')";
            case "accepted" -> " and t.closure_id is null and " + live + "in ('accepted', 'wrapping'))";
            default -> " and t.closure_id is null and not " + live + "in ('pending', 'accepted', 'wrapping'))";
        };
    }
}
