package io.heed.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which field each column of a table is: as somebody said, or as its name tells. */
final class Columns {
    private static final Map<String, String> TICKET = new HashMap<>();
    private static final Map<String, String> USER = new HashMap<>();

    static {
        alias(
                TICKET,
                "id",
                "id",
                "ticketid",
                "ticket",
                "ticketnumber",
                "number",
                "ticketno",
                "caseid",
                "casenumber",
                "key");
        alias(TICKET, "subject", "subject", "ticketsubject", "title", "summary", "betreff");
        alias(TICKET, "description", "description", "ticketdescription", "firstcomment", "body", "message");
        alias(TICKET, "status", "status", "ticketstatus", "state");
        alias(TICKET, "priority", "priority", "ticketpriority", "urgency");
        alias(TICKET, "group", "group", "groupname", "queue", "team", "department", "category");
        alias(TICKET, "tags", "tags", "tag", "labels", "tickettags");
        alias(
                TICKET,
                "created_at",
                "createdat",
                "created",
                "createdon",
                "ticketcreated",
                "openedat",
                "opened",
                "requested",
                "datecreated",
                "createddate",
                "createdtimestamp");
        alias(
                TICKET,
                "solved_at",
                "solvedat",
                "solved",
                "resolvedat",
                "resolved",
                "closedat",
                "closed",
                "dateresolved",
                "resolutiontime");
        alias(TICKET, "updated_at", "updatedat", "updated", "lastupdated", "lastupdate");
        alias(TICKET, "requester_id", "requesterid", "customerid", "contactid", "userid");
        alias(
                TICKET,
                "requester.name",
                "requester",
                "requestername",
                "customer",
                "customername",
                "contactname",
                "from");
        alias(TICKET, "requester.email", "requesteremail", "customeremail", "email", "contactemail", "fromemail");
        alias(TICKET, "requester.phone", "requesterphone", "customerphone", "phone");
        alias(TICKET, "requester.organization", "organization", "organisation", "company", "requesterorganization");
        alias(TICKET, "assignee_id", "assigneeid", "agentid");
        alias(TICKET, "assignee.name", "assignee", "assigneename", "agent", "agentname", "owner", "assignedto");
        alias(TICKET, "assignee.email", "assigneeemail", "agentemail");
        alias(TICKET, "comment.id", "commentid", "messageid");
        alias(TICKET, "comment.body", "comment", "commentbody", "messagetext", "messagebody", "text");
        alias(TICKET, "comment.created_at", "commentcreatedat", "commentat", "messageat", "sentat", "messagedate");
        alias(TICKET, "comment.public", "public", "commentpublic", "ispublic");
        alias(TICKET, "comment.author.name", "author", "authorname", "sender", "sendername");
        alias(TICKET, "comment.author.email", "authoremail", "senderemail");
        alias(TICKET, "comment.author.role", "authorrole", "role", "sendertype", "authortype");
        alias(TICKET, "resolution", "resolution", "solution", "answer");
        alias(USER, "id", "id", "userid", "contactid");
        alias(USER, "name", "name", "fullname", "username", "displayname");
        alias(USER, "email", "email", "emailaddress", "primaryemail");
        alias(USER, "phone", "phone", "phonenumber", "mobile");
        alias(USER, "organization", "organization", "organisation", "company");
        alias(USER, "role", "role", "userrole", "type");
    }

    private final Kind kind;
    /** Column to field, in the table's order; null for columns nobody reads. */
    private final Map<String, String> fields;

    private Columns(Kind kind, Map<String, String> fields) {
        this.kind = kind;
        this.fields = fields;
    }

    /** @param said what somebody said of some of them */
    static Columns of(List<String> header, Map<String, String> said) {
        Map<String, String> ticket = named(header, said, TICKET);
        boolean tickets = ticket.containsValue("subject")
                || ticket.containsValue("description")
                || ticket.containsValue("status")
                || ticket.containsValue("comment.body");
        return tickets ? new Columns(Kind.ticket, ticket) : new Columns(Kind.user, named(header, said, USER));
    }

    Kind kind() {
        return kind;
    }

    /** @param readAs null when nobody reads it */
    record Column(String name, String readAs) {}

    List<Column> list(List<String> header) {
        List<Column> list = new ArrayList<>();
        for (String name : header) list.add(new Column(name, fields.get(name)));
        return list;
    }

    /** What a column may be said to be. */
    static Set<String> known() {
        Set<String> known = new TreeSet<>(TICKET.values());
        known.addAll(USER.values());
        return known;
    }

    /** Cells under their column's names become the object that exports of JSON have. */
    ObjectNode ticketOrUser(JsonNode cells) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode comment = JsonNodeFactory.instance.objectNode();
        String resolution = null;
        for (Map.Entry<String, String> one : fields.entrySet()) {
            String cell = cells.path(one.getKey()).asText("");
            if (cell.isBlank()) continue;
            String field = one.getValue();
            if (field.equals("resolution")) resolution = cell;
            else if (field.startsWith("comment.")) put(comment, field.substring("comment.".length()), cell);
            else put(node, field, cell);
        }
        if (kind == Kind.ticket) comments(node, comment, resolution);
        return node;
    }

    private static void comments(ObjectNode node, ObjectNode comment, String resolution) {
        if (comment.has("body")) {
            if (!comment.has("author")) comment.set("author", node.get("requester"));
            node.putArray("comments").add(comment);
            return;
        }
        if (resolution == null) return;
        ArrayNode comments = node.putArray("comments");
        if (node.hasNonNull("description")) {
            ObjectNode first = comments.addObject();
            first.put("id", "description");
            first.set("body", node.get("description"));
            first.set("author", node.get("requester"));
            first.set("created_at", node.get("created_at"));
        }
        ObjectNode last = comments.addObject();
        last.put("id", "resolution");
        last.put("body", resolution);
        ObjectNode author = last.putObject("author");
        author.put("role", "agent");
        if (node.hasNonNull("assignee")) author.setAll((ObjectNode) node.get("assignee"));
        last.set("created_at", node.hasNonNull("solved_at") ? node.get("solved_at") : node.get("updated_at"));
    }

    private static void put(ObjectNode node, String path, String cell) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            node.put(path, cell);
            return;
        }
        String head = path.substring(0, dot);
        ObjectNode inner = node.get(head) instanceof ObjectNode known ? known : node.putObject(head);
        put(inner, path.substring(dot + 1), cell);
    }

    private static Map<String, String> named(
            List<String> header, Map<String, String> said, Map<String, String> aliases) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        Set<String> given = new HashSet<>(said.values());
        Set<String> taken = new HashSet<>();
        for (String name : header) {
            String field = said.containsKey(name) ? said.get(name) : aliases.get(plain(name));
            if (field == null || field.isEmpty()) continue;
            if (!said.containsKey(name) && given.contains(field)) continue;
            if (taken.add(field)) fields.put(name, field);
        }
        return fields;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static void alias(Map<String, String> aliases, String field, String... names) {
        for (String name : names) aliases.put(name, field);
    }
}
