package io.heed.promise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is promised to whom, at one moment. Each kind is looked for on its own: in the row of the customer's tier, then in
 * the queue's row for every tier; a reply that neither promises is due within the queue's own minutes, around the clock.
 */
public final class PromiseTerms {
    private final Map<String, Map<String, PromiseRow>> rows = new HashMap<>();
    private final Map<String, WorkingTime> calendars;

    PromiseTerms(List<PromiseRow> rows, Map<String, WorkingTime> calendars) {
        for (PromiseRow row : rows)
            this.rows.computeIfAbsent(row.queue, queue -> new HashMap<>()).put(row.tier, row);
        this.calendars = Map.copyOf(calendars);
    }

    /** Whether anything finer than its own minutes is promised in this queue. */
    boolean finer(String queue) {
        return rows.containsKey(Objects.requireNonNullElse(queue, ""));
    }

    /** @param usual the queue's own promise of a reply */
    List<Promised> of(String queue, String tier, Duration usual) {
        List<Promised> promised = new ArrayList<>();
        for (PromiseKind kind : PromiseKind.values()) {
            PromiseRow row = row(queue, tier, kind);
            if (row != null) promised.add(promised(kind, row));
            else if (kind != PromiseKind.resolution) promised.add(Promised.aroundTheClock(kind, usual));
        }
        return promised;
    }

    private PromiseRow row(String queue, String tier, PromiseKind kind) {
        Map<String, PromiseRow> ofQueue = rows.getOrDefault(Objects.requireNonNullElse(queue, ""), Map.of());
        PromiseRow ofTier = ofQueue.get(tier);
        if (ofTier != null && ofTier.minutes(kind) != null) return ofTier;
        PromiseRow ofAll = ofQueue.get(PromiseRow.EVERY_TIER);
        return ofAll != null && ofAll.minutes(kind) != null ? ofAll : null;
    }

    private Promised promised(PromiseKind kind, PromiseRow row) {
        WorkingTime time = row.calendar == null ? WorkingTime.AROUND_THE_CLOCK : calendars.get(row.calendar);
        return new Promised(kind, Duration.ofMinutes(row.minutes(kind)), row.calendar, time, false);
    }
}
