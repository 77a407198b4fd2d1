package io.heed.history;

/** Who said something in a ticket of the past: its customer, another customer, or one of us. */
final class Authors {
    private final Marks marks;
    private final Colleagues colleagues;

    Authors(Marks marks, Colleagues colleagues) {
        this.marks = marks;
        this.colleagues = colleagues;
    }

    /** @param personId null where nobody here is meant */
    record Author(String kind, String name, Long personId) {}

    /** @param ticket null when the message came without it: then only its author tells */
    Author of(Old.Message message, Old.Ticket ticket) {
        Old.Person author = message.author();
        if (message.as() != null) return written(message.as(), author);
        Old.Person requester = ticket == null ? Old.Person.NOBODY : ticket.requester();
        if (author.nobody()) return message.open() ? customer(requester) : new Author("note", "Somebody", null);
        if (same(author, requester)) return customer(fuller(author, requester));
        Marks.Known mark = marks.user(author.id());
        boolean known = mark != null && mark.kind().equals("customer");
        if (author.agent() == null ? known : !author.agent()) return customer(author);
        return colleague(message.open() ? "reply" : "note", author, mark, ticket);
    }

    private Author written(String kind, Old.Person author) {
        String name = author.name() == null ? "" : author.name();
        return new Author(kind, name, kind.equals("customer") ? null : colleagues.of(author));
    }

    private Author colleague(String kind, Old.Person author, Marks.Known known, Old.Ticket ticket) {
        Old.Person person =
                ticket != null && same(author, ticket.assignee()) ? fuller(author, ticket.assignee()) : author;
        Long id = known != null && known.kind().equals("agent") ? known.ourId() : colleagues.of(person);
        String name =
                person.name() != null ? person.name() : known != null && known.name() != null ? known.name() : null;
        if (name == null) name = person.email() != null ? person.email() : "Agent " + person.id();
        return new Author(kind, name, id);
    }

    private static Author customer(Old.Person person) {
        return new Author("customer", person.nobody() ? "Customer" : Survey.called(person), null);
    }

    private static Old.Person fuller(Old.Person one, Old.Person other) {
        return one.name() == null && one.email() == null ? other : one;
    }

    private static boolean same(Old.Person one, Old.Person other) {
        if (one.id() != null && other.id() != null) return one.id().equals(other.id());
        if (one.email() != null && other.email() != null) return one.email().equals(other.email());
        return one.name() != null && one.name().equals(other.name());
    }
}
