package io.heed.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Facts added up by hour and day, for everybody and for each queue, channel, agent and topic; what is taken away counts less. */
final class Tally {
    static final char HOUR = 'h';
    static final char DAY = 'd';

    /** Facts of what has no queue are counted under this. */
    static final String NONE = "";

    /** @param dim all, queue, channel, agent or topic */
    record Cell(String dim, String key, Measure measure, char grain, Instant start) {}

    record Slot(Cell cell, int bucket) {}

    private final Map<Cell, long[]> sums = new HashMap<>();
    private final Map<Slot, Long> spreads = new HashMap<>();

    void add(Fact fact) {
        count(fact, 1);
    }

    void remove(Fact fact) {
        count(fact, -1);
    }

    private void count(Fact fact, int sign) {
        one("all", NONE, fact, sign);
        one("queue", fact.queue() == null ? NONE : fact.queue(), fact, sign);
        one("channel", fact.channel(), fact, sign);
        if (fact.agent() != null) one("agent", fact.agent().toString(), fact, sign);
        for (String topic : new HashSet<>(fact.topics())) one("topic", topic, fact, sign);
    }

    private void one(String dim, String key, Fact fact, int sign) {
        sum(dim, key, fact.measure(), fact.at(), sign, sign * fact.value());
        if (!fact.measure().spread) return;
        int bucket = Spread.bucket(fact.value());
        for (char grain : new char[] {HOUR, DAY})
            spreads.merge(
                    new Slot(new Cell(dim, key, fact.measure(), grain, start(fact.at(), grain)), bucket),
                    (long) sign,
                    Long::sum);
    }

    /** Of people: how many seconds of an hour more or less. */
    void duty(long person, Measure measure, Instant hour, long more) {
        if (more == 0) return;
        sum("all", NONE, measure, hour, 0, more);
        sum("agent", Long.toString(person), measure, hour, 0, more);
    }

    private void sum(String dim, String key, Measure measure, Instant at, long n, long total) {
        for (char grain : new char[] {HOUR, DAY}) {
            long[] sum =
                    sums.computeIfAbsent(new Cell(dim, key, measure, grain, start(at, grain)), cell -> new long[2]);
            sum[0] += n;
            sum[1] += total;
        }
    }

    static Instant start(Instant at, char grain) {
        return at.truncatedTo(grain == HOUR ? ChronoUnit.HOURS : ChronoUnit.DAYS);
    }

    /** Adds what has changed between the facts as they were counted and as they are. */
    void change(List<Fact> before, List<Fact> after) {
        before.forEach(this::remove);
        after.forEach(this::add);
    }

    /** Count and total by cell; those that come to nothing are left out. */
    Map<Cell, long[]> sums() {
        sums.values().removeIf(sum -> sum[0] == 0 && sum[1] == 0);
        return sums;
    }

    Map<Slot, Long> spreads() {
        spreads.values().removeIf(count -> count == 0);
        return spreads;
    }
}
