package io.heed.radar;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.ticket.Worker;
import io.heed.web.PageConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Looks every few seconds at the tickets that have come. One instance at a time: what has been counted is in its memory,
 * and another one that takes over counts the last hours again, raising nothing twice.
 */
@ApplicationScoped
class RadarWorker {
    private static final Duration HISTORY = Duration.ofDays(56);
    private static final Duration COUNTED_AGAIN = Duration.ofHours(3);
    /** A ticket that the model has not come to by then is counted without its words' meaning. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** So many tickets of the past say which topics are usual. */
    private static final int TOPICS_FROM = 10_000;

    private final RadarStore store;
    private final RadarConfig config;
    private final PageConfig pages;
    private final Bell bell;
    private final Clock clock;
    private final String me = UUID.randomUUID().toString();
    private final SensitiveWords words = SensitiveWords.shipped();
    private final Worker worker;
    private final Set<Long> seen = new HashSet<>();
    private Radar radar;
    private long settled;

    RadarWorker(RadarStore store, RadarConfig config, PageConfig pages, Bell bell, Clock clock) {
        this.store = store;
        this.config = config;
        this.pages = pages;
        this.bell = bell;
        this.clock = clock;
        this.worker = new Worker("radar", config.every(), this::step);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    private boolean step() {
        return QuarkusTransaction.requiringNew().call(this::look);
    }

    private boolean look() {
        if (!store.lead()) return false;
        Instant now = clock.instant();
        if (radar == null || !me.equals(store.holder())) takeOver(now);
        List<RadarStore.Fresh> fresh = store.after(settled, now.minus(COUNTED_AGAIN));
        List<Alert> alerts = new ArrayList<>();
        long before = settled;
        boolean gap = false;
        for (RadarStore.Fresh one : fresh) {
            Arrival ticket = one.arrival();
            boolean due = one.read() || ticket.at().plus(PATIENCE).isBefore(now);
            if (due && seen.add(ticket.ticket())) alerts.addAll(radar.arrived(ticket));
            gap |= !due;
            // ids are given before they are committed: whatever is young may still have neighbours to come
            if (!gap && ticket.at().plus(PATIENCE).isBefore(now)) {
                settled = ticket.ticket();
                seen.remove(ticket.ticket());
            }
        }
        alerts.addAll(radar.until(now));
        int changed =
                keep(alerts, now) + store.follow(before, now) + store.endQuietSince(now.minus(config.over()), now);
        if (changed > 0) bell.ring(Topic.BOARD);
        return false;
    }

    private int keep(List<Alert> alerts, Instant now) {
        int changed = 0;
        for (Alert alert : alerts) {
            if (!alert.on()) {
                changed += store.end(alert, now);
                continue;
            }
            if (alert.since() != null && store.raise(alert, now)) {
                changed++;
                // a surge is known some minutes after it began: what came meanwhile is a part of it
                if (alert.kind() == Alert.Kind.surge) store.follow(0, now);
            }
            if (!alert.tickets().isEmpty()) changed += store.join(alert, now);
        }
        return changed;
    }

    private void takeOver(Instant now) {
        radar = new Radar(
                pages.zone(),
                new SurgeWatch.Terms(config.ratio(), config.leastShare(), config.falseAlarmsPerDay()),
                config.topics(),
                words);
        seen.clear();
        settled = 0;
        Instant from = now.minus(COUNTED_AGAIN);
        Instant quarter = Instant.ofEpochSecond(UsualRate.quarter(from) * UsualRate.QUARTER_SECONDS);
        Instant first = store.firstTicketAt();
        if (first != null && first.isBefore(quarter)) {
            Instant began = first.isBefore(now.minus(HISTORY)) ? now.minus(HISTORY) : first;
            learn(began, quarter);
            radar.surges().begin(began);
        }
        store.learnt(from, TOPICS_FROM, radar::learn);
        radar.until(quarter);
        store.hold(me, now);
    }

    private void learn(Instant from, Instant to) {
        Instant open = null;
        long all = 0;
        for (RadarStore.Past past : store.history(from, to)) {
            if (open != null && !open.equals(past.quarter())) {
                radar.surges().learn(SurgeWatch.ALL, open, all);
                all = 0;
            }
            open = past.quarter();
            all += past.tickets();
            if (!past.queue().isEmpty()) radar.surges().learn(past.queue(), past.quarter(), past.tickets());
        }
        if (open != null) radar.surges().learn(SurgeWatch.ALL, open, all);
    }
}
