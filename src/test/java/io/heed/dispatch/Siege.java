package io.heed.dispatch;

import io.heed.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/**
 * A desk under attack: real rounds on a clock of its own, a round at every event, and an adversary who sees everything
 * and sends what hurts most. Holds every aged ticket against the promise it had when it passed its limit.
 */
public final class Siege {
    static final Duration LIMIT = Duration.ofMinutes(30);

    private final Matching matching = new Matching(new Planner(), Duration.ofSeconds(5));
    private final Attack attack;
    final Random random;
    final List<Defender> defenders;
    private final List<Waiting> waiting = new ArrayList<>();
    private final PriorityQueue<Instant> events = new PriorityQueue<>();
    private final Map<Long, Instant> promised = new HashMap<>();
    private final Map<Long, Instant> summed = new HashMap<>();
    private final Tally tally;
    private final int tickets;
    private Instant now = Tickets.NOW;
    private long sent;

    private Siege(Attack attack, int tickets, long seed, Tally tally) {
        this.attack = attack;
        this.tickets = tickets;
        this.tally = tally;
        random = new Random(seed);
        defenders = Defender.some(random);
    }

    /** Runs one siege to its end, when the last of its tickets has found an agent. */
    public static void run(Attack attack, int tickets, long seed, Tally tally) {
        new Siege(attack, tickets, seed, tally).run();
    }

    private void run() {
        events.add(now);
        while (!events.isEmpty()) {
            now = events.poll();
            while (now.equals(events.peek())) events.poll();
            for (Defender defender : defenders) defender.putDown(now);
            if (sent < tickets) attack.victims(this);
            int given;
            do {
                if (sent < tickets) attack.send(this);
                given = round();
            } while (given > 0 && sent < tickets);
        }
        tally.leftOver += waiting.size();
    }

    /** Another look at the desk after so many minutes. */
    void again(double minutes) {
        events.add(after(minutes));
    }

    private Instant after(double minutes) {
        return now.plusMillis(Math.round(minutes * 60_000));
    }

    void send(double weight, double attention, double minutes, Set<String> skills) {
        QueueTerms terms =
                new QueueTerms(RoutingRule.HEED, List.of(), Duration.ofMinutes(2), LIMIT, false, Duration.ZERO);
        TicketFacts ticket = TicketFacts.justCome(
                ++sent,
                "chat",
                "payments",
                List.copyOf(skills),
                "standard",
                "en",
                0.5,
                attention,
                minutes,
                now,
                Duration.ofMinutes(60),
                0);
        waiting.add(new Waiting(ticket.under(terms), weight));
        events.add(now.plus(LIMIT));
    }

    long waitingLike(double weight) {
        return waiting.stream().filter(one -> one.weight() == weight).count();
    }

    private int round() {
        List<AgentFacts> agents = defenders.stream().map(Defender::facts).toList();
        Situation situation = new Situation(waiting, agents, AttentionPrices.none(now, ""), now, sent);
        tally.rounds++;
        List<TicketFacts> ahead = new ArrayList<>();
        for (WaitBound.Promise promise : WaitBound.promises(situation, Integer.MAX_VALUE)) {
            TicketFacts ticket = promise.ticket();
            if (!promised.containsKey(ticket.id())) {
                // clocks count whole milliseconds
                promised.put(ticket.id(), now.plus(promise.within()).plusMillis(2));
                summed.put(ticket.id(), now.plus(SummedCapacity.within(situation, ahead, ticket)));
            }
            ahead.add(ticket);
        }
        List<Matching.Given> given = matching.round(situation).given();
        for (Matching.Given one : given) {
            waiting.remove(one.waiting());
            double expected = one.ticket().effortMinutes();
            Instant done = after(expected * (1 - attack.early * random.nextDouble()));
            defenders.get((int) one.agent().id()).take(one, after(expected), done);
            events.add(done);
            Instant limit = promised.remove(one.ticket().id());
            if (limit != null && now.isAfter(summed.remove(one.ticket().id()).plusMillis(2)))
                tally.pastSummedCapacity++;
            tally.served(one.ticket().waited(now), limit == null ? null : one.ticket(), limit);
        }
        return given.size();
    }
}
