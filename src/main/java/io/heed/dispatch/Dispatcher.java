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
import java.util.function.Supplier;

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
    private final LiveFloor floor;
    private final Offering offering;
    private final Hindsights hindsights;
    private final Paces paces;
    private final CarryOver carryOver;
    private final ShiftEnds shifts;
    private final Timers timers;
    private final Alarms alarms;
    private final FloorSamples samples;
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
    private Weights weights;

    Dispatcher(
            Lease lease,
            LiveFloor floor,
            Offering offering,
            Hindsights hindsights,
            Paces paces,
            CarryOver carryOver,
            ShiftEnds shifts,
            Timers timers,
            Alarms alarms,
            FloorSamples samples,
            AttentionPricing pricing,
            DispatchConfig config,
            Clock clock,
            Bell bell) {
        this.lease = lease;
        this.floor = floor;
        this.offering = offering;
        this.hindsights = hindsights;
        this.paces = paces;
        this.carryOver = carryOver;
        this.shifts = shifts;
        this.timers = timers;
        this.alarms = alarms;
        this.samples = samples;
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
        if (rang || ended || due) {
            round(due, now);
            agenda.askForTimers(now);
            agenda.askForAlarms(now);
        }
        Instant later = clock.instant();
        if (agenda.timersAreToBeAsked(later)) agenda.nextTimer(timers.next(), later);
        if (agenda.alarmsAreDue(later)) seeAlarms(later);
    }

    private boolean endWhatIsDue() {
        boolean ended = timers.run() > 0 || agenda.timerWasKnown();
        // the bell rang for the pages: the round that follows sees what has ended
        if (ended) changed.set(false);
        return ended;
    }

    private void round(boolean due, Instant now) {
        long began = THREADS.getCurrentThreadCpuTime();
        LiveFloor.Seen seen = floor.look(now);
        List<AgentFacts> agents = carryOver.applied(shifts.applied(paces.applied(seen.agents()), now));
        if (!due && nobodyHasRoom(agents)) {
            agenda.roundSoon();
            return;
        }
        plan(Line.at(now, seen.waiting()), agents, weights(seen.weights()));
        restAfter(THREADS.getCurrentThreadCpuTime() - began);
    }

    /** Then a new ticket changes nothing but the price, which the regular round keeps up to date. */
    private static boolean nobodyHasRoom(List<AgentFacts> agents) {
        return agents.stream().noneMatch(agent -> agent.taking() && agent.free() >= SMALLEST_TICKET);
    }

    /** Asked for anew only when others are in force. */
    private Weights weights(long newest) {
        if (weights == null || weights.id != newest)
            weights = QuarkusTransaction.requiringNew().call(Weights::inForce);
        return weights;
    }

    private void plan(Line line, List<AgentFacts> agents, Weights weights) {
        Instant now = line.now();
        WeightSet set = weights.set();
        AttentionPrices prices = pricing.current(now);
        Supplier<Situation> whole = whole(line, agents, set);
        pricing.saw(whole, line.size(), agents, now, set);
        Situation contended = Situation.of(Contenders.of(line, agents, set), agents, set, prices, now, 1);
        boolean all = contended.waiting().size() == line.size();
        Matching.Played played = matching.played(contended);
        Matching.Outlook outlook = outlooks.from(whole, played, all);
        PlanRow row = PlanRow.of(line, agents, played.round(), outlook, weights.id);
        offering.write(decided(contended, played.round(), weights, line.size()), row);
        samples.look(line, agents, outlook);
        hindsights.later(whole, played.round(), set, row.id);
        boolean there = agents.stream().anyMatch(AgentFacts::taking);
        agenda.roundDone(now, there && line.size() > 0, line.nextChange(), line.nextRelease());
    }

    /** All that a round looks at, put together by whoever needs it. */
    private Supplier<Situation> whole(Line line, List<AgentFacts> agents, WeightSet set) {
        AttentionPrices prices = pricing.current(line.now());
        List<TicketFacts> waiting = line.tickets();
        return () -> Situation.of(waiting, agents, set, prices, line.now(), 1);
    }

    private void seeAlarms(Instant now) {
        agenda.alarmsSeen();
        LiveFloor.Seen seen = floor.look(now);
        Line line = Line.at(now, seen.waiting());
        alarms.look(whole(
                        line,
                        paces.applied(seen.agents()),
                        weights(seen.weights()).set())
                .get());
    }

    private static List<Offering.Decided> decided(
            Situation situation, Matching.Round round, Weights weights, int waiting) {
        Explaining explaining = new Explaining(situation, round, waiting);
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
