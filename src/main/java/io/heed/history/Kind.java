package io.heed.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What a record is, and so who comes in before whom: people before tickets, tickets before messages. */
enum Kind {
    user(0),
    ticket(1),
    comment(2),
    heedCustomer(0),
    heedPerson(0),
    heedTicket(1),
    heedMessage(2);

    final int rank;

    Kind(int rank) {
        this.rank = rank;
    }

    /** Lists by this name hold records, wherever in a file of JSON they stand. */
    static final Map<String, Kind> LISTS =
            Map.of("tickets", ticket, "users", user, "comments", comment, "agents", user, "end_users", user);

    /** By its fields, where nothing else says. */
    static Kind of(JsonNode node) throws Unfit {
        if (!node.isObject()) throw new Unfit("", "must be an object with the fields of a ticket, a user or a comment");
        boolean subject = node.has("subject") || node.has("raw_subject") || node.has("description");
        if (subject || node.has("comments") || node.has("status")) return ticket;
        if (node.has("ticket_id") && (node.has("body") || node.has("plain_body") || node.has("html_body")))
            return comment;
        if (node.has("role") || node.has("email")) return user;
        throw new Unfit(
                "", "is neither a ticket (subject, status …), a user (role, email) nor a comment (ticket_id, body)");
    }
}
