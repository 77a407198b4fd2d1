package io.heed.dispatch;

import io.heed.planning.Planner;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.ticket.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one loop that dispatches. It plans when the bell says that the backlog, somebody's attention or the weights have
 * changed, and otherwise sleeps until the next moment its agenda knows of. Only the holder of the lease does anything.
 */
@ApplicationScoped
public class Dispatcher {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SHORT_ROUND_MILLIS = 50;
    private static final long SHORT_REST_MILLIS = 5;

    /** No ticket takes less attention than half a point. */
    private static final double SMALLEST_TICKET = 0.5;

    private final Lease lease;
    private final LiveBacklog backlog;
    private final Staff staff;
    private final Offering offering;
    private final Hindsights hindsights;
    private final Paces paces;
    private final Timers timers;
    private final Alarms alarms;
    private final AttentionPricing pricing;
    private final Clock clock;
    private final Bell bell;
    private final Matching matching;
    private final Outlooks outlooks;
    private final Agenda agenda;
    private final Worker worker;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private volatile boolean leading;
    private volatile Instant lastLook = Instant.EPOCH;

    Dispatcher(
            Lease lease,
            LiveBacklog backlog,
            Staff staff,
            Offering offering,
            Hindsights hindsights,
            Paces paces,
            Timers timers,
            Alarms alarms,
            AttentionPricing pricing,
            DispatchConfig config,
            Clock clock,
            Bell bell) {
        this.lease = lease;
        this.backlog = backlog;
        this.staff = staff;
        this.offering = offering;
        this.hindsights = hindsights;
        this.paces = paces;
        this.timers = timers;
        this.alarms = alarms;
        this.pricing = pricing;
        this.clock = clock;
        this.bell = bell;
        this.agenda = new Agenda(config.lease());
        this.worker = new Worker("dispatch", () -> agenda.pause(clock.instant(), leading), this::look);
        this.matching = new Matching(new Planner(), config.deadline(), config.explore());
        this.outlooks = new Outlooks(matching);
    }

    void start(@Observes StartupEvent event) {
        bell.on(Topic.BACKLOG, () -> {
            changed.set(true);
            worker.wake();
        });
        worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
        outlooks.close();
        if (leading) lease.release();
    }

    /** When this instance last looked, whether or not it leads: the sign that its loop is alive. */
    public Instant lastLook() {
        return lastLook;
    }

    private boolean look() {
        Instant now = clock.instant();
        if (agenda.renewalIsDue(now)) renew(now);
        if (!leading) return false;
        boolean rang = changed.getAndSet(false);
        try {
            act(rang, now);
        } catch (RuntimeException | Error failure) {
            // what rang has not been heard to the end
            changed.set(true);
            throw failure;
        }
        return changed.get();
    }

    private void renew(Instant now) {
        boolean before = leading;
        leading = lease.held();
        lastLook = now;
        agenda.renewed(now);
        if (leading && !before) agenda.startAfresh();
    }

    private void act(boolean rang, Instant now) {
        boolean ended = agenda.timersAreDue(now) && endWhatIsDue();
        boolean due = agenda.roundIsDue(now);
        if (rang || ended || due) round(due, now);
        if (rang || due || agenda.timersAreDue(now)) agenda.nextTimer(timers.next(), now);
    }

    private boolean endWhatIsDue() {
        boolean ended = timers.run() > 0 || agenda.timerWasKnown();
        // the bell rang for the pages: the round that follows sees what has ended
        if (ended) changed.set(false);
        return ended;
    }

    private void round(boolean due, Instant now) {
        List<AgentFacts> agents = paces.applied(staff.everybody(now));
        if (!due && nobodyHasRoom(agents)) {
            agenda.roundSoon();
            return;
        }
        long began = THREADS.getCurrentThreadCpuTime();
        plan(agents, now);
        restAfter(THREADS.getCurrentThreadCpuTime() - began);
    }

    /** Then a new ticket changes nothing but the price, which the regular round keeps up to date. */
    private static boolean nobodyHasRoom(List<AgentFacts> agents) {
        return agents.stream().noneMatch(agent -> agent.taking() && agent.free() >= SMALLEST_TICKET);
    }

    private void plan(List<AgentFacts> agents, Instant now) {
        List<TicketFacts> waiting =
                backlog.waiting().stream().filter(ticket -> !ticket.heldAt(now)).toList();
        Weights weights = QuarkusTransaction.requiringNew().call(Weights::inForce);
        AttentionPrices prices = pricing.current(now);
        Situation situation = Situation.of(waiting, agents, weights.set(), prices, now, 1);
        pricing.saw(situation, weights.set());
        Situation contended = Contenders.of(situation);
        Matching.Played played = matching.played(contended);
        Matching.Outlook outlook = outlooks.from(situation, played, contended == situation);
        PlanRow row = PlanRow.of(situation, played.round(), outlook, weights.id);
        offering.write(decided(situation, played.round(), weights), row);
        hindsights.later(situation, played.round(), weights.set(), row.id);
        alarms.look(situation);
        agenda.roundDone(situation);
    }

    private static List<Offering.Decided> decided(Situation situation, Matching.Round round, Weights weights) {
        Explaining explaining = new Explaining(situation, round);
        return round.given().stream()
                .map(given -> new Offering.Decided(given, explaining.decision(given, weights.set(), weights.id)))
                .toList();
    }

    /**
     * After a round that took little of the processor the next event is answered soon; after a costly one it rests twice
     * as long, which leaves the machine to everybody else. A round that was slow because others were busy rests little.
     */
    private static void restAfter(long nanosOfProcessor) {
        long millis = nanosOfProcessor / 1_000_000;
        try {
            Thread.sleep(
                    millis <= SHORT_ROUND_MILLIS ? Math.min(millis, SHORT_REST_MILLIS) : Math.min(1000, 2 * millis));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
