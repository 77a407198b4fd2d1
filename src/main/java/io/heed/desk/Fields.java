package io.heed.desk;

import io.heed.identity.AuditLog;
import io.heed.ticket.Actor;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The workspace's fields, and what they say of a ticket. */
@ApplicationScoped
class Fields {
    private static final String NAME = "[a-z][a-z0-9-]{0,39}";
    private static final int MOST_FIELDS = 40;
    private static final int MOST_CHOICES = 100;

    private final Clock clock;
    private final Bell bell;
    private final AuditLog log;

    Fields(Clock clock, Bell bell, AuditLog log) {
        this.log = log;
        this.clock = clock;
        this.bell = bell;
    }

    /** @param title as people read it */
    record Wanted(String title, Field.Kind kind, List<String> choices, int place) {}

    @Transactional
    public Field define(String name, Wanted wanted) {
        check(name, wanted);
        Field field = Field.<Field>findByIdOptional(name).orElseGet(() -> fresh(name, wanted.kind()));
        if (field.kind != wanted.kind())
            throw ProblemException.invalid(
                    "kind", "must stay " + field.kind + ", by which tickets are filled in: make another field");
        Map<String, Object> before = field.title == null ? null : told(field);
        field.title = wanted.title().strip();
        field.choices = wanted.choices();
        field.place = wanted.place();
        field.retiredAt = null;
        field.persist();
        log.wrote("field.changed", name, before, told(field));
        bell.ring(Topic.DESK);
        return field;
    }

    private static Map<String, Object> told(Field field) {
        return Map.of("title", field.title, "kind", field.kind.name(), "choices", field.choices, "place", field.place);
    }

    private static Field fresh(String name, Field.Kind kind) {
        if (Field.count() >= MOST_FIELDS)
            throw ProblemException.conflict("There are " + MOST_FIELDS + " fields already: nobody fills in more");
        Field field = new Field();
        field.name = name;
        field.kind = kind;
        return field;
    }

    private static void check(String name, Wanted wanted) {
        boolean taken =
                Arrays.stream(Asked.Kind.values()).anyMatch(kind -> kind.name().equals(name));
        if (!name.matches(NAME) || taken)
            throw ProblemException.invalid(
                    "name", "must be small letters, digits and hyphens, and not the name of a filter of the search");
        String title = wanted.title() == null ? "" : wanted.title().strip();
        if (title.isEmpty() || title.length() > 60 || title.indexOf('\0') >= 0)
            throw ProblemException.invalid("title", "must be 1 to 60 characters");
        if (wanted.kind() == null) throw ProblemException.invalid("kind", "must be one of text, number, choice, date");
        boolean odd = wanted.choices().size() > MOST_CHOICES
                || wanted.choices().stream()
                        .anyMatch(one -> one.isBlank() || one.length() > 80 || one.indexOf('\0') >= 0);
        if (odd || wanted.kind() == Field.Kind.choice && wanted.choices().isEmpty())
            throw ProblemException.invalid(
                    "choices", "must be 1 to " + MOST_CHOICES + " texts of at most 80 characters");
    }

    /** @return false when it was not asked */
    @Transactional
    public boolean retire(String name) {
        boolean retired =
                Field.update("retiredAt = ?1 where name = ?2 and retiredAt is null", clock.instant(), name) > 0;
        if (retired) log.wrote("field.retired", name, null, null);
        if (retired) bell.ring(Topic.DESK);
        return retired;
    }

    /** A blank value takes it away. */
    @Transactional
    public void set(long ticketId, String name, String written, Actor by) {
        Field field = Field.named(name)
                .orElseThrow(() -> ProblemException.invalid(name, "must be the name of a field of this workspace"));
        if (written == null || written.isBlank()) {
            TicketField.delete("ticketId = ?1 and field = ?2", ticketId, name);
        } else {
            Field.Checked checked = field.checked(written);
            if (checked.fault() != null) throw ProblemException.invalid(name, checked.fault());
            put(ticketId, name, checked.value(), by);
        }
        bell.ring(Topic.DESK);
    }

    private void put(long ticketId, String name, String value, Actor by) {
        TicketField row = TicketField.of(ticketId, name).orElseGet(() -> {
            TicketField fresh = new TicketField();
            fresh.ticketId = ticketId;
            fresh.field = name;
            return fresh;
        });
        row.value = value;
        row.byName = by.name();
        row.at = clock.instant();
        row.persist();
    }
}
