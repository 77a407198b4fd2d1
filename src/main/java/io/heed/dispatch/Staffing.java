package io.heed.dispatch;

import io.heed.planning.FluidSolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks two hours ahead for whoever plans people: what attention will cost, what an hour more would be worth, and what
 * other people than there are would change. It reads and changes nothing; the answers are kept for a minute.
 */
@ApplicationScoped
public class Staffing {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** With fewer the paces say little, and the programme nothing. */
    private static final int FEWEST_HEARD = 12;

    private final Backlog backlog;
    private final Staff staff;
    private final Comings comings;
    private final ShiftRoster shifts;
    private final Clock clock;
    private final FluidSolver solver = new FluidSolver(PATIENCE);
    private Outlook plain;
    private Outlook whole;

    Staffing(Backlog backlog, Staff staff, Comings comings, ShiftRoster shifts, Clock clock) {
        this.backlog = backlog;
        this.staff = staff;
        this.comings = comings;
        this.shifts = shifts;
        this.clock = clock;
    }

    /** Without what hours are worth. */
    @Transactional
    public synchronized Outlook ahead() {
        Instant now = clock.instant();
        if (fresh(whole, now)) return whole;
        if (!fresh(plain, now)) plain = outlook(null, now, false);
        return plain;
    }

    @Transactional
    public synchronized Outlook withHours() {
        Instant now = clock.instant();
        if (!fresh(whole, now)) whole = outlook(null, now, true);
        return whole;
    }

    /** The same two hours with other people. */
    @Transactional
    public Outlook under(StaffingChange change) {
        return outlook(change, clock.instant(), false);
    }

    private static boolean fresh(Outlook outlook, Instant now) {
        return outlook != null && outlook.at().plus(GOOD_FOR).isAfter(now);
    }

    private Outlook outlook(StaffingChange change, Instant now, boolean hours) {
        WeightSet weights = Weights.inForce().set();
        List<AgentFacts> agents = staff.everybody(now);
        Roster roster = shifts.at(now);
        if (change != null) {
            agents = change.agents(agents);
            roster = change.roster(roster);
        }
        if (agents.stream().noneMatch(AgentFacts::taking))
            return Outlook.none(now, "Nobody takes tickets, so there is no attention to price.");
        ClassBook book = new ClassBook();
        book.listensSince(now.minus(Forecast.TRAILING));
        for (TicketFacts ticket : comings.lately(now)) book.arrived(weighed(ticket, weights, now), ticket.openedAt());
        List<Waiting> waiting = backlog.waiting().stream()
                .map(ticket -> weighed(ticket, weights, now))
                .toList();
        if (book.heard() + waiting.size() < FEWEST_HEARD)
            return Outlook.none(now, "Too few tickets wait or have come lately to look ahead.");
        try {
            FluidFloor floor = Horizon.floor(book, waiting, agents, comings.usual(now), roster, now);
            return new Horizon(floor, solver, now).outlook(hours);
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            return Outlook.none(now, "The look-ahead could not work with its figures: " + impossible.getMessage());
        }
    }

    private static Waiting weighed(TicketFacts ticket, WeightSet weights, Instant now) {
        return new Waiting(ticket, Weighing.factors(ticket, weights, now).weight(weights));
    }
}
