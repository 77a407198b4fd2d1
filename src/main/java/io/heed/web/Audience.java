package io.heed.web;

import java.util.Set;

/** Whom a change at the desks concerns: these people, and whoever has one of these tickets open. */
record Audience(Set<Long> people, Set<Long> tickets) {
    static final Audience NOBODY = new Audience(Set.of(), Set.of());

    Audience {
        people = Set.copyOf(people);
        tickets = Set.copyOf(tickets);
    }

    boolean isEmpty() {
        return people.isEmpty() && tickets.isEmpty();
    }

    boolean concerns(Long person, Long ticket) {
        return person != null && people.contains(person) || ticket != null && tickets.contains(ticket);
    }
}
