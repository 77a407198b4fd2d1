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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one loop that dispatches. It plans when the bell says that the backlog, somebody's attention or the weights have
 * changed, and every second looks for offers that lapsed. Only the holder of the lease does anything.
 */
@ApplicationScoped
public class Dispatcher {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** With nothing new to hear, prices still move, because waiting itself is a factor. */
    private static final Duration PLAN_AT_LEAST_EVERY = Duration.ofSeconds(5);

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
    private final Clock clock;
    private final Bell bell;
    private final Matching matching;
    private final Outlooks outlooks;
    private final Worker worker = new Worker("dispatch", LOOK_EVERY, this::look);
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private volatile boolean leading;
    private volatile Instant lastLook = Instant.EPOCH;
    private Instant lastPlan = Instant.EPOCH;

    Dispatcher(
            Lease lease,
            LiveBacklog backlog,
            Staff staff,
            Offering offering,
            Hindsights hindsights,
            Paces paces,
            DispatchConfig config,
            Clock clock,
            Bell bell) {
        this.lease = lease;
        this.backlog = backlog;
        this.staff = staff;
        this.offering = offering;
        this.hindsights = hindsights;
        this.paces = paces;
        this.clock = clock;
        this.bell = bell;
        this.matching = new Matching(new Planner(), config.deadline());
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
        if (!now.isBefore(lastLook.plus(LOOK_EVERY))) {
            leading = lease.held();
            lastLook = now;
            if (leading) offering.expire();
        }
        if (!leading) return false;
        boolean due = now.isAfter(lastPlan.plus(PLAN_AT_LEAST_EVERY));
        if (!changed.getAndSet(false) && !due) return false;
        List<AgentFacts> agents = paces.applied(staff.everybody(now));
        if (!due && nobodyHasRoom(agents)) return false;
        lastPlan = now;
        long began = THREADS.getCurrentThreadCpuTime();
        plan(agents, now);
        restAfter(THREADS.getCurrentThreadCpuTime() - began);
        return changed.get();
    }

    /** Then a new ticket changes nothing but the price, which the regular round keeps up to date. */
    private static boolean nobodyHasRoom(List<AgentFacts> agents) {
        return agents.stream().noneMatch(agent -> agent.taking() && agent.free() >= SMALLEST_TICKET);
    }

    private void plan(List<AgentFacts> agents, Instant now) {
        List<TicketFacts> waiting = backlog.waiting();
        Weights weights = QuarkusTransaction.requiringNew().call(Weights::inForce);
        AttentionPrices prices = AttentionPrices.none(now, "");
        Situation situation = Situation.of(waiting, agents, weights.set(), prices, now, 1);
        Situation contended = Contenders.of(situation);
        Matching.Played played = matching.played(contended);
        Matching.Outlook outlook = outlooks.from(situation, played, contended == situation);
        PlanRow row = PlanRow.of(situation, played.round(), outlook, weights.id);
        offering.write(decided(situation, played.round(), weights), row);
        hindsights.later(situation, played.round(), weights.set(), row.id);
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
