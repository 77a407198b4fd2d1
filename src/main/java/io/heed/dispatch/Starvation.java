package io.heed.dispatch;

import io.heed.identity.Purview;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is promised about waiting beside the worst that was seen. */
@ApplicationScoped
public class Starvation {
    private static final int SHOWN = 20;

    private final Backlog backlog;
    private final Staff staff;
    private final EntityManager entities;
    private final Clock clock;

    Starvation(Backlog backlog, Staff staff, EntityManager entities, Clock clock) {
        this.backlog = backlog;
        this.staff = staff;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param limit after which a ticket of a queue that says nothing else is served oldest first
     * @param worst the longest wait that a round of the last days saw; null for who does not see the whole house
     * @param longestNow of the tickets that are seen
     * @param aged tickets in the lane of the aged, oldest first
     */
    public record Seen(Duration limit, Duration worst, Duration longestNow, List<Aged> aged) {}

    /**
     * @param within when it is begun at the latest, from now; null where it cannot be known
     * @param servable whether anybody who takes tickets could take it at all
     */
    public record Aged(long ticket, Duration waited, Duration within, boolean servable) {}

    /** @param purview whose tickets are looked at; bounds are the same whoever looks */
    @Transactional
    public Seen over(Duration past, Purview purview) {
        Instant now = clock.instant();
        Situation situation = Situation.of(
                backlog.waiting(),
                staff.everybody(now),
                Weights.inForce().set(),
                AttentionPrices.none(now, ""),
                now,
                1);
        List<Aged> aged = new ArrayList<>();
        for (WaitBound.Promise promise :
                WaitBound.promises(situation, purview.everything() ? SHOWN : Integer.MAX_VALUE))
            if (aged.size() < SHOWN && purview.sees(promise.ticket().queue()))
                aged.add(new Aged(
                        promise.ticket().id(), promise.ticket().waited(now), promise.within(), promise.servable()));
        Duration longest = situation.waiting().stream()
                .filter(one -> one.ticket().waitingSince() != null)
                .filter(one -> purview.sees(one.ticket().queue()))
                .map(one -> one.ticket().waited(now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Duration worst = purview.wholeHouse() ? worst(now.minus(past)) : null;
        return new Seen(QueueTerms.USUAL.agedAfter(), worst, longest, aged);
    }

    private Duration worst(Instant from) {
        Number worst = (Number)
                entities.createNativeQuery("select coalesce(max(longest_wait_seconds), 0) from plan where at >= :from")
                        .setParameter("from", from)
                        .getSingleResult();
        return Duration.ofSeconds(worst.longValue());
    }
}
