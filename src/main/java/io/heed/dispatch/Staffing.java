package io.heed.dispatch;

import io.heed.planning.FluidSolver;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks two hours ahead for whoever plans people: what attention will cost, what an hour more would be worth, and what
 * other people than there are would change. It reads and changes nothing; the answers are kept for a minute.
 */
@ApplicationScoped
public class Staffing {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How long a page waits for what hours are worth. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    /** How old an answer may be for a page that cannot wait. */
    private static final Duration STALE = Duration.ofMinutes(10);

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** With fewer the paces say little, and the programme nothing. */
    private static final int FEWEST_HEARD = 12;

    private final Backlog backlog;
    private final Staff staff;
    private final Comings comings;
    private final ShiftRoster shifts;
    private final Clock clock;
    private final FluidSolver solver = new FluidSolver(PATIENCE);
    private final ExecutorService beside = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "staffing");
        thread.setDaemon(true);
        return thread;
    });
    private Outlook plain;
    private volatile Outlook whole;
    private CompletableFuture<Outlook> working = CompletableFuture.completedFuture(null);

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

    /**
     * With what hours are worth, which takes three solutions a pool and so is worked out beside: whoever asks waits for a
     * moment, and otherwise gets what was worked out last or, of a house not looked at lately, the outlook without hours.
     */
    @Transactional
    public Outlook withHours() {
        Outlook known = whole;
        Instant now = clock.instant();
        if (fresh(known, now)) return known;
        try {
            return working().get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException later) {
            return known != null && known.at().plus(STALE).isAfter(now) ? known : ahead();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The look-ahead failed", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return ahead();
        }
    }

    private synchronized CompletableFuture<Outlook> working() {
        if (working.isDone())
            working = CompletableFuture.supplyAsync(
                    () -> QuarkusTransaction.requiringNew()
                            .timeout((int) LONGEST.toSeconds())
                            .call(() -> whole = outlook(null, clock.instant(), true)),
                    beside);
        return working;
    }

    void stop(@Observes ShutdownEvent event) {
        beside.shutdownNow();
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
