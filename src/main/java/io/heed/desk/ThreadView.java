package io.heed.desk;

import io.heed.dispatch.Assignment;
import io.heed.dispatch.Decision;
import io.heed.identity.Person;
import io.heed.identity.Role;
import io.heed.intake.Outbound;
import io.heed.intake.Replies;
import io.heed.ticket.Closure;
import io.heed.ticket.Message;
import io.heed.understanding.Understanding;
import io.heed.web.MarkedText;
import io.heed.web.Moment;
import io.heed.web.Viewing;
import io.heed.web.WordSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Everything that happened in a ticket, in order: what was said, and how it moved. */
final class ThreadView {
    private static final double LIGHTEST = 0.1;

    private record Event(Instant at, ThreadEntry entry) {}

    private final Viewing viewing;
    private final Person viewer;
    private final Replies replies;
    private final Stretch asked;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, List<FileView>> files = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private boolean more;

    /** @param replies knows what can still be taken back, by its writer */
    ThreadView(Viewing viewing, Person viewer, Replies replies, Stretch asked) {
        this.viewing = viewing;
        this.viewer = viewer;
        this.replies = replies;
        this.asked = asked;
    }

    List<ThreadDay> days(long ticketId, Instant now) {
        List<Message> messages = messages(ticketId);
        List<Long> ids = messages.stream().map(message -> message.id).toList();
        Map<Long, Understanding> readings = new HashMap<>();
        for (Understanding reading : Understanding.ofMessages(ids)) readings.put(reading.messageId, reading);
        Map<Long, Outbound> sendings = new HashMap<>();
        for (Outbound sending : Outbound.ofMessages(ids)) sendings.put(sending.messageId, sending);
        files.putAll(FileView.ofTicket(ticketId));
        for (Message message : messages) said(message, readings.get(message.id), sendings.get(message.id));
        for (Assignment assignment : Assignment.ofTicket(ticketId)) moved(assignment);
        for (Closure closure : Closure.ofTicket(ticketId)) closed(closure);
        for (Deed deed : Deed.ofTicket(ticketId)) done(deed);
        // what happened before the first message that is shown is left out with those before it
        if (more) events.removeIf(event -> event.at().isBefore(messages.get(0).createdAt));
        events.sort(Comparator.comparing(Event::at));
        return ThreadDay.byDay(events.stream().map(Event::entry).toList(), now);
    }

    Stretch shown() {
        return new Stretch(asked.messages(), more);
    }

    private List<Message> messages(long ticketId) {
        List<Message> newest = Message.lastOf(ticketId, asked.messages() + 1);
        more = newest.size() > asked.messages();
        return more ? newest.subList(1, newest.size()) : newest;
    }

    private void said(Message message, Understanding reading, Outbound sending) {
        String id = "message-" + message.id;
        Moment at = viewing.moment(message.createdAt);
        ThreadEntry entry = switch (message.kind) {
            case customer ->
                ThreadEntry.customer(
                        id,
                        message.author,
                        at,
                        reading == null || outdated(reading, message)
                                ? MarkedText.plain(message.text)
                                : Marks.in(message.text, reading.words, reading.urgency));
            case reply -> ThreadEntry.reply(id, message.author, at, message.text, delivery(sending), trouble(sending));
            case note -> ThreadEntry.note(id, message.author, at, message.text).marking(calls(message.text));
        };
        boolean undoable = sending != null
                && viewer.id.equals(message.authorId)
                && replies.mayBeTakenBackUntil(sending).isPresent();
        events.add(new Event(
                message.createdAt,
                entry.enclosing(files.getOrDefault(message.id, List.of())).undoable(undoable ? message.id : null)));
    }

    /** Whom a note calls stands out in it, in the lightest of the five steps. */
    private static MarkedText calls(String text) {
        if (text.indexOf('@') < 0) return MarkedText.plain(text);
        return MarkedText.of(
                text,
                Mentions.called().in(text).stream()
                        .map(call -> new WordSpan(call.start(), call.end(), LIGHTEST))
                        .toList());
    }

    /** Other words have come since: the marks of the former ones would fall anywhere. */
    private static boolean outdated(Understanding reading, Message message) {
        return message.editedAt != null && reading.at.isBefore(message.editedAt) || message.removedAt != null;
    }

    private static String delivery(Outbound sending) {
        if (sending == null) return "sent";
        return switch (sending.state) {
            case waiting -> "queued";
            case fetched -> "sent";
            default -> sending.state.name();
        };
    }

    private static List<String> trouble(Outbound sending) {
        if (sending == null || sending.failure == null) return List.of();
        return switch (sending.state) {
            case waiting -> List.of(sending.failure);
            case failed ->
                Stream.of(sending.failure, sending.wayOut)
                        .filter(Objects::nonNull)
                        .toList();
            default -> List.of();
        };
    }

    private void moved(Assignment assignment) {
        String agent = names.computeIfAbsent(
                assignment.agentId, id -> Person.<Person>findById(id).firstName());
        String id = "assignment-" + assignment.id;
        Long decision = viewer.role.equals(Role.AGENT) ? null : assignment.id;
        if (assignment.answeredAt != null)
            add(id, assignment.answeredAt, came(agent, assignment.decision).decided(decision));
        switch (assignment.state) {
            case pending ->
                add(id, assignment.offeredAt, quiet("offered", agent).decided(decision));
            case rejected ->
                add(id, assignment.endedAt, declined(agent, assignment.reason).decided(decision));
            case timedOut -> add(id, assignment.endedAt, quiet("expired", agent).decided(decision));
            case rescinded ->
                add(id, assignment.endedAt, quiet("returned", agent).decided(decision));
            default -> {
                // accepted and what follows is told by the acceptance and the closure
            }
        }
    }

    private void done(Deed deed) {
        Moment until = deed.until == null ? null : viewing.moment(deed.until);
        RoutingLine line = quiet(deed.what.name(), deed.byName).about(deed.toName, until, deed.why);
        add("deed-" + deed.id, deed.at, line);
    }

    private void closed(Closure closure) {
        String event = closure.reason != null && closure.reason.startsWith("merged") ? "merged" : "solved";
        add("closure-" + closure.id, closure.at, quiet(event, closure.byName));
        if (closure.reopenedAt != null) add("reopened-" + closure.id, closure.reopenedAt, quiet("reopened", null));
    }

    private void add(String id, Instant at, RoutingLine line) {
        events.add(new Event(at, ThreadEntry.routing(id, viewing.moment(at), line)));
    }

    private static RoutingLine came(String agent, Decision decision) {
        String free = decision.points().isEmpty() ? null : Cards.points(decision.budget() - decision.used());
        String runnerUp =
                decision.runnerUp() == null ? null : decision.runnerUp().name();
        return new RoutingLine("accepted", agent, List.of(), free, runnerUp);
    }

    private static RoutingLine declined(String agent, String why) {
        RoutingLine line = quiet("declined", agent);
        return why == null || why.equals(OfferPages.WITHOUT_REASON) ? line : line.about(null, null, why);
    }

    private static RoutingLine quiet(String event, String agent) {
        return new RoutingLine(event, agent, List.of(), null, null);
    }
}
