package io.heed.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * Reads tickets, users and comments in the form of Zendesk's exports and API: fields by their names there, people either
 * enclosed or by id. What other systems and tables call the same has been renamed before.
 */
final class ZendeskReader {
    static final int LONGEST_TEXT = 200_000;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_TAG = 60;
    private static final int MOST_TAGS = 100;
    private static final int MOST_MESSAGES = 5000;
    private static final int MOST_FILES = 50;
    private static final String EMAIL = "[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,189}";

    private final Moments moments;
    /** Groups by their ids, where the file lists them. */
    private final Map<String, String> groups;

    ZendeskReader(Moments moments, Map<String, String> groups) {
        this.moments = moments;
        this.groups = groups;
    }

    Old.Person person(JsonNode node) throws Unfit {
        Fields fields = new Fields(node, "");
        Old.Person person = person(fields, null);
        if (person.id() == null && person.email() == null)
            throw new Unfit("id", "is missing: give the user's id or e-mail address");
        return person;
    }

    Old.Ticket ticket(JsonNode node) throws Unfit {
        Fields fields = new Fields(node, "");
        String id = fields.word(LONGEST_NAME, "id", "ticket_id");
        if (id == null) throw new Unfit("id", "is missing: a ticket is known again by it");
        Old.State state = Status.of(fields.word(LONGEST_NAME, "status"));
        Instant opened = moment(fields, "created_at");
        if (opened == null) throw new Unfit("created_at", "is missing: give the moment the ticket was made");
        Old.Person requester = someone(fields, "requester", "requester_id");
        if (requester.nobody())
            throw new Unfit("requester", "is missing: give at least an id, a name or an e-mail address");
        Old.Person assignee = someone(fields, "assignee", "assignee_id");
        String subject = fields.line(LONGEST_SUBJECT, "subject", "raw_subject");
        Instant closed = state == Old.State.closed ? closed(fields, opened) : null;
        return new Old.Ticket(
                id,
                null,
                null,
                null,
                subject,
                state,
                group(fields),
                fields.word(LONGEST_NAME, "priority"),
                requester,
                assignee,
                opened,
                closed,
                tags(fields),
                messages(fields, id, subject, opened, requester));
    }

    Old.Message message(JsonNode node) throws Unfit {
        Fields fields = new Fields(node, "");
        String ticket = fields.word(LONGEST_NAME, "ticket_id");
        if (ticket == null) throw new Unfit("ticket_id", "is missing: a comment belongs to a ticket");
        Old.Message message = message(fields, ticket, null, "comment");
        if (message == null) throw new Unfit("body", "is missing: give the text of the comment");
        return message;
    }

    private List<Old.Message> messages(Fields ticket, String id, String subject, Instant opened, Old.Person requester)
            throws Unfit {
        List<Old.Message> messages = new ArrayList<>();
        int place = 0;
        for (Fields comment : ticket.list(MOST_MESSAGES, "comments")) {
            Old.Message message = message(comment, id, opened, String.valueOf(place++));
            if (message != null) messages.add(message);
        }
        messages.sort(Comparator.comparing(Old.Message::at));
        if (!messages.isEmpty()) return messages;
        String text = text(ticket, "description");
        if (text == null) text = subject;
        if (text == null)
            throw new Unfit("description", "is missing: give a description, comments or at least a subject");
        return List.of(new Old.Message(id, "description", requester, "customer", true, text, opened, List.of()));
    }

    /** @return null for a comment that says nothing, such as one that only changed a field */
    private Old.Message message(Fields comment, String ticket, Instant otherwise, String place) throws Unfit {
        String text = text(comment, "plain_body", "body", "text", "value", "html_body");
        List<Old.File> files = files(comment);
        if (text == null && files.isEmpty()) return null;
        Instant at = moment(comment, "created_at");
        if (at == null) at = otherwise;
        if (at == null) throw new Unfit(comment.name("created_at"), "is missing: give the moment it was written");
        String id = comment.word(LONGEST_NAME, "id");
        Old.Person author = someone(comment, "author", "author_id");
        boolean open = comment.yes("public", true);
        return new Old.Message(
                ticket, id == null ? "#" + place : id, author, null, open, text == null ? "" : text, at, files);
    }

    private static String text(Fields fields, String... names) throws Unfit {
        for (String name : names) {
            String text = fields.word(LONGEST_TEXT, name);
            if (text == null) continue;
            return name.equals("html_body") ? Jsoup.parse(text).wholeText().strip() : text;
        }
        return null;
    }

    private static List<Old.File> files(Fields comment) throws Unfit {
        List<Old.File> files = new ArrayList<>();
        for (Fields file : comment.list(MOST_FILES, "attachments")) {
            String name = file.line(LONGEST_NAME, "file_name", "filename", "name");
            String type = file.line(LONGEST_NAME, "content_type", "mediaType");
            String reference = file.line(4000, "content_url", "url");
            files.add(new Old.File(
                    name == null ? "file" : name,
                    type == null ? "application/octet-stream" : type,
                    file.number("size"),
                    reference == null ? "" : reference));
        }
        return files;
    }

    /** Somebody enclosed, by id, or by name only. */
    private static Old.Person someone(Fields fields, String enclosed, String byId) throws Unfit {
        if (fields.isObject(enclosed)) return person(fields.inner(enclosed), fields.word(LONGEST_NAME, byId));
        String id = fields.word(LONGEST_NAME, byId);
        if (id != null) return Old.Person.known(id);
        String name = fields.word(LONGEST_ADDRESS, enclosed);
        if (name == null) return Old.Person.NOBODY;
        if (!name.matches(EMAIL)) return Old.Person.called(name);
        return new Old.Person(null, null, null, null, null, name.toLowerCase(Locale.ROOT), null, null, null, null);
    }

    private static Old.Person person(Fields fields, String byId) throws Unfit {
        String id = fields.word(LONGEST_NAME, "id");
        String email = fields.word(LONGEST_ADDRESS, "email");
        if (email != null && !email.matches(EMAIL))
            throw new Unfit(fields.name("email"), "must be an e-mail address, or be left empty");
        String name = fields.word(LONGEST_NAME, "name", "display_name");
        if (email == null && name != null && name.matches(EMAIL)) {
            // a table's "requester" is as often an address as a name
            email = name;
            name = null;
        }
        String organisation = fields.isObject("organization")
                ? fields.inner("organization").word(LONGEST_NAME, "name")
                : fields.word(LONGEST_NAME, "organization", "organisation");
        return new Old.Person(
                id == null ? byId : id,
                agent(fields),
                null,
                null,
                name,
                email == null ? null : email.toLowerCase(Locale.ROOT),
                fields.word(64, "phone"),
                organisation,
                null,
                fields.word(LONGEST_NAME, "username", "alias"));
    }

    private static Boolean agent(Fields fields) throws Unfit {
        String role = fields.word(LONGEST_NAME, "role");
        if (role == null) return null;
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "agent", "admin", "administrator", "light_agent", "owner", "supervisor", "lead" -> true;
            case "end-user", "end_user", "end user", "customer", "requester", "user", "contact" -> false;
            default -> throw new Unfit(fields.name("role"), "must be end-user, agent or admin");
        };
    }

    private String group(Fields fields) throws Unfit {
        if (fields.isObject("group")) return fields.inner("group").word(LONGEST_NAME, "name");
        String name = fields.word(LONGEST_NAME, "group");
        if (name != null) return name;
        String id = fields.word(LONGEST_NAME, "group_id");
        return id == null ? null : groups.getOrDefault(id, "group " + id);
    }

    private static Set<String> tags(Fields fields) throws Unfit {
        Set<String> tags = new LinkedHashSet<>();
        for (String word : fields.words("tags")) {
            String tag = word.strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\p{Cntrl}", " ")
                    .strip();
            if (tag.isEmpty()) continue;
            if (tag.length() > LONGEST_TAG)
                throw new Unfit("tags", "must be words of at most " + LONGEST_TAG + " characters");
            tags.add(tag);
        }
        if (tags.size() > MOST_TAGS) throw new Unfit("tags", "must be at most " + MOST_TAGS + " words");
        return tags;
    }

    private Instant closed(Fields fields, Instant opened) throws Unfit {
        Instant closed = moment(fields, "solved_at", "closed_at");
        if (closed == null && fields.isObject("metric_set")) closed = moment(fields.inner("metric_set"), "solved_at");
        if (closed == null) closed = moment(fields, "updated_at");
        // their clocks run apart too: a ticket never closed before it was opened
        return closed == null || closed.isBefore(opened) ? opened : closed;
    }

    private Instant moment(Fields fields, String... names) throws Unfit {
        for (String name : names) {
            String written = fields.word(LONGEST_NAME, name);
            if (written != null) return moments.read(fields.name(name), written);
        }
        return null;
    }
}
