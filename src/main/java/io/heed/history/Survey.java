package io.heed.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts what a file holds while it streams by, and keeps the first few records to look at. */
final class Survey {
    private static final int SHOWN = 10;
    private static final int TEXT_SHOWN = 160;
    private static final int MOST_GROUPS = 500;

    private final Map<String, Integer> statuses = new TreeMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private final List<Summary.Sample> first = new ArrayList<>();
    private int tickets;
    private int messages;
    private int customers;
    private int agents;
    private int refused;
    private int nameless;

    void refused(int count) {
        refused = count;
    }

    void saw(int line, Old old) {
        if (first.size() < SHOWN) first.add(sample(line, old));
        if (old instanceof Old.Message) messages++;
        if (old instanceof Old.Person person) {
            if (Boolean.TRUE.equals(person.agent())) agents++;
            else customers++;
        }
        if (old instanceof Old.Ticket ticket) saw(ticket);
    }

    private void saw(Old.Ticket ticket) {
        tickets++;
        messages += ticket.messages().size();
        statuses.merge(ticket.state().name(), 1, Integer::sum);
        Old.Person requester = ticket.requester();
        if (requester.id() == null && requester.email() == null) nameless++;
        if (ticket.group() != null && (groups.size() < MOST_GROUPS || groups.containsKey(ticket.group())))
            groups.merge(ticket.group(), 1, Integer::sum);
    }

    /** @param queueOf the queue a group is here, null for none */
    Summary summary(Map<String, String> groupNames, Function<String, String> queueOf) {
        List<Summary.Group> found = groups.entrySet().stream()
                .map(one -> new Summary.Group(one.getKey(), one.getValue(), queueOf.apply(one.getKey())))
                .sorted((a, b) -> a.tickets() == b.tickets() ? a.name().compareTo(b.name()) : b.tickets() - a.tickets())
                .toList();
        return new Summary(
                tickets,
                messages,
                customers,
                agents,
                refused,
                nameless,
                statuses,
                found,
                groupNames,
                List.copyOf(first));
    }

    private static Summary.Sample sample(int line, Old old) {
        if (old instanceof Old.Ticket ticket)
            return new Summary.Sample(
                    line,
                    ticket.kind(),
                    ticket.id(),
                    ticket.subject(),
                    ticket.state().name(),
                    ticket.group(),
                    called(ticket.requester()),
                    called(ticket.assignee()),
                    ticket.openedAt(),
                    ticket.closedAt(),
                    List.copyOf(ticket.tags()),
                    ticket.messages().size(),
                    shown(ticket.firstWords()));
        if (old instanceof Old.Message message)
            return new Summary.Sample(
                    line,
                    "message",
                    message.ticket(),
                    null,
                    null,
                    null,
                    called(message.author()),
                    null,
                    message.at(),
                    null,
                    List.of(),
                    1,
                    shown(message.text()));
        Old.Person person = (Old.Person) old;
        return new Summary.Sample(
                line,
                person.kind(),
                person.id(),
                null,
                null,
                null,
                called(person),
                null,
                null,
                null,
                List.of(),
                0,
                null);
    }

    static String called(Old.Person person) {
        if (person.name() != null) return person.name();
        if (person.email() != null) return person.email();
        return person.id() != null ? person.id() : person.externalId();
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= TEXT_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TEXT_SHOWN)) + "…";
    }
}
