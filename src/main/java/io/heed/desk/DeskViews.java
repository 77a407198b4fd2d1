package io.heed.desk;

import io.heed.dispatch.Assignment;
import io.heed.dispatch.Backlog;
import io.heed.dispatch.Matching;
import io.heed.dispatch.PlanRow;
import io.heed.dispatch.ShiftEnds;
import io.heed.dispatch.TicketFacts;
import io.heed.dispatch.Weights;
import io.heed.identity.Person;
import io.heed.identity.Presence;
import io.heed.identity.Role;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.heed.web.Face;
import io.heed.web.Meter;
import io.heed.web.NavItem;
import io.heed.web.OwnMeter;
import io.heed.web.PromiseClock;
import io.heed.web.Shell;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What surrounds a conversation: the agent's list, what comes next, and their own attention. */
@ApplicationScoped
public class DeskViews {
    private static final int NEXT_SHOWN = 3;

    /** So long before the end of a shift its agent is told. */
    private static final Duration NEAR = Duration.ofMinutes(45);

    private final Backlog backlog;
    private final TicketLines lines;
    private final SeenTickets seen;
    private final ShiftEnds shifts;
    private final Viewing viewing;
    private final Ways ways;
    private final Clock clock;

    DeskViews(
            Backlog backlog,
            TicketLines lines,
            SeenTickets seen,
            ShiftEnds shifts,
            Viewing viewing,
            Ways ways,
            Clock clock) {
        this.backlog = backlog;
        this.lines = lines;
        this.seen = seen;
        this.shifts = shifts;
        this.viewing = viewing;
        this.ways = ways;
        this.clock = clock;
    }

    RankedList list(Person agent, Long open) {
        List<TicketFacts> mine = backlog.ofAgent(agent.id);
        Cards cards = new Cards(Weights.inForce().set(), clock.instant());
        Set<Long> unread =
                seen.unread(agent.id, mine.stream().map(TicketFacts::id).toList());
        List<TicketCard> all = cards(mine, cards, false, unread);
        return new RankedList(
                all.stream().filter(card -> card.offer() != null).toList(),
                all.stream().filter(card -> card.offer() == null).toList(),
                open);
    }

    private List<TicketCard> cards(List<TicketFacts> tickets, Cards cards, boolean comingNext, Set<Long> unread) {
        Map<Long, TicketLine> known =
                lines.of(tickets.stream().map(TicketFacts::id).toList());
        return tickets.stream()
                .filter(ticket -> known.containsKey(ticket.id()))
                .sorted(Comparator.comparingDouble(ticket -> -cards.weight(ticket)))
                .map(ticket -> cards.card(known.get(ticket.id()), ticket, comingNext, unread.contains(ticket.id())))
                .toList();
    }

    ComingNext coming(Person agent) {
        Instant now = clock.instant();
        List<Long> planned = PlanRow.latest()
                .map(plan -> plan.next.stream()
                        .filter(next -> next.agentId() == agent.id)
                        .map(Matching.Next::ticketId)
                        .toList())
                .orElse(List.of());
        List<TicketFacts> waiting = planned.isEmpty() ? List.of() : backlog.ofTickets(planned);
        Map<Long, TicketLine> known = lines.of(planned);
        List<TicketFacts> still = waiting.stream()
                .filter(ticket ->
                        known.containsKey(ticket.id()) && known.get(ticket.id()).state() == null)
                .toList();
        List<TicketCard> next = cards(still, new Cards(Weights.inForce().set(), now), true, Set.of()).stream()
                .limit(NEXT_SHOWN)
                .toList();
        double free = agent.budget.doubleValue() - used(agent);
        return new ComingNext(
                next,
                Cards.points(Math.max(0, free)),
                next.isEmpty() ? null : next.get(0).attention(),
                agent.role.equals(Role.AGENT),
                agent.acceptAsynchronous,
                wrapping(agent, now));
    }

    private static List<ComingNext.Wrap> wrapping(Person agent, Instant now) {
        return live(agent).stream()
                .filter(one -> one.state == Assignment.State.wrapping)
                .map(one -> new ComingNext.Wrap(
                        one.id,
                        one.ticketId,
                        Ticket.<Ticket>findById(one.ticketId).subject,
                        PromiseClock.until(one.wrappingUntil, now)))
                .toList();
    }

    /** The pane around every page of somebody signed in. */
    public Shell shell(String page, String theme, Person person) {
        boolean agent = person.role.equals(Role.AGENT);
        List<NavItem> nav = agent
                ? ways.ofAgent(person, live(person).size())
                : Stream.of(
                                new NavItem("search", "/desk/search", null),
                                new NavItem("board", "/board", null),
                                new NavItem("queue", "/board#queue", null),
                                new NavItem("weights", "/board/steering", null),
                                new NavItem("price", "/board/prices", null),
                                new NavItem("team", "/board#team", null),
                                new NavItem("decisions", "/board/decisions", null),
                                new NavItem("fairness", "/board/fairness", null),
                                new NavItem("radar", "/board/radar", null),
                                new NavItem("reports", "/board/reports", null),
                                new NavItem("promises", "/board/promises", null),
                                new NavItem("simulations", "/simulations", null),
                                new NavItem("models", "/models", null),
                                new NavItem("macros", "/desk/macros", null),
                                new NavItem("fields", "/desk/fields", null),
                                new NavItem("channels", "/board/channels", null),
                                new NavItem("history", "/board/history", null),
                                new NavItem("setup", "/board/people", null))
                        .filter(way -> Ways.openTo(person, way.key()))
                        .toList();
        return new Shell(page, theme, nav, own(person));
    }

    OwnMeter own(Person person) {
        Face face = Face.of(person.name);
        if (!person.role.equals(Role.AGENT))
            return new OwnMeter(face, person.role, null, null, null, null, called(person));
        Optional<Presence> current = Presence.of(person.id);
        Instant now = clock.instant();
        return new OwnMeter(
                face,
                person.role,
                current.map(presence -> presence.state.name()).orElse("away"),
                Meter.of(person.budget.doubleValue(), points(person)),
                current.map(presence -> away(presence, now)).orElse(null),
                current.filter(presence -> presence.state == Presence.State.taking)
                        .flatMap(presence -> shifts.of(person.id))
                        .filter(end -> end.isBefore(now.plus(NEAR)))
                        .map(viewing::moment)
                        .orElse(null),
                called(person));
    }

    private static OwnMeter.Called called(Person person) {
        List<Mention> unread = Mention.unreadOf(person.id);
        if (unread.isEmpty()) return null;
        Mention newest = unread.get(0);
        return new OwnMeter.Called(unread.size(), Message.<Message>findById(newest.messageId).author, newest.ticketId);
    }

    private OwnMeter.Away away(Presence presence, Instant now) {
        if (presence.state == Presence.State.taking || presence.backAt == null && presence.reason.isEmpty())
            return null;
        boolean overdue = presence.backAt != null && presence.backAt.isBefore(now);
        return new OwnMeter.Away(
                presence.backAt == null ? null : viewing.moment(presence.backAt), overdue, presence.reason);
    }

    private static List<Assignment> live(Person agent) {
        return Assignment.list("agentId = ?1 and state in ('pending', 'accepted', 'wrapping')", agent.id);
    }

    private static List<Double> points(Person agent) {
        return live(agent).stream()
                .map(assignment -> assignment.attention.doubleValue())
                .toList();
    }

    private static double used(Person agent) {
        return points(agent).stream().mapToDouble(Double::doubleValue).sum();
    }
}
