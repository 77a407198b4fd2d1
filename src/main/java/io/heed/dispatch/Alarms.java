package io.heed.dispatch;

import io.heed.identity.Purview;
import io.heed.intake.Webhooks;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Holds the tickets that wait against what the lane for aged tickets promises, and says so when one waits longer. */
@ApplicationScoped
public class Alarms {
    private static final Logger LOG = Logger.getLogger(Alarms.class);

    private static final String SEEN = "not exists (select 1 from Ticket t where t.id = ticketId and t.queue in ?1)";

    private final EntityManager entities;
    private final Bell bell;
    private final Webhooks webhooks;
    private final Counter raised;
    private final PromiseBook book = new PromiseBook();
    private volatile double oldestToBound = Double.NaN;

    Alarms(EntityManager entities, Bell bell, Webhooks webhooks, MeterRegistry metrics) {
        this.webhooks = webhooks;
        raised = Counter.builder("heed.dispatch.starvation.alarms")
                .description("Tickets that waited longer than their bound")
                .register(metrics);
        this.entities = entities;
        this.bell = bell;
        Gauge.builder("heed.dispatch.oldest.to.bound", () -> oldestToBound)
                .description("The longest wait relative to its bound; more than 1 raises an alarm")
                .register(metrics);
    }

    /** The largest wait relative to its bound at the last round; not a number where this instance has made none. */
    public double oldestToBound() {
        return oldestToBound;
    }

    /** Tickets that wait too long at this moment, the oldest alarm first. */
    @Transactional
    public List<StarvationAlarm> open() {
        return open(Purview.ALL);
    }

    /** Those about tickets that somebody sees. */
    @Transactional
    public List<StarvationAlarm> open(Purview purview) {
        return StarvationAlarm.list("endedAt is null and " + SEEN + " order by at, id", hidden(purview));
    }

    /** Open alarms and those that ended since then, the newest first. */
    @Transactional
    public List<StarvationAlarm> since(Instant from, int most, Purview purview) {
        return StarvationAlarm.<StarvationAlarm>find(
                        "(endedAt is null or endedAt >= ?2) and " + SEEN + " order by at desc, id desc",
                        hidden(purview),
                        from)
                .page(0, most)
                .list();
    }

    /** A database asks for at least one name in a list; no queue is called this. */
    private static Set<String> hidden(Purview purview) {
        return purview.everything() ? Set.of("") : purview.hidden();
    }

    /** Called by the one dispatcher after each round, with the situation the round started from. */
    @Transactional
    void look(Situation situation) {
        PromiseBook.Look look = book.look(situation);
        oldestToBound = look.oldestToBound();
        int changed = endAnswered(situation.now());
        List<PromiseBook.Late> fresh = new ArrayList<>();
        for (PromiseBook.Late late : look.late())
            if (stillWaits(late.ticket().id())) changed += raise(late, situation, fresh);
        say(fresh, situation);
        if (changed > 0) bell.ring(Topic.BOARD);
    }

    /** A line for all that wait for the same reason: on the day a team is missing, hundreds of tickets are late at once. */
    private static void say(List<PromiseBook.Late> fresh, Situation situation) {
        Map<String, List<PromiseBook.Late>> byReason = fresh.stream()
                .collect(Collectors.groupingBy(
                        late -> WaitReason.of(late.ticket(), situation.agents()).sentence(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byReason.forEach((reason, some) -> {
            PromiseBook.Late worst = Collections.max(some, Comparator.comparing(PromiseBook.Late::waited));
            LOG.warnf(
                    "%d more tickets have waited longer than promised, ticket %d the longest: %d minutes instead of %d."
                            + " The reason: %s. Give them to somebody by hand, or let somebody with their skills start"
                            + " taking tickets",
                    some.size(),
                    worst.ticket().id(),
                    worst.waited().toMinutes(),
                    worst.bound().toMinutes(),
                    reason);
        });
    }

    /** Once per ticket: who comes back after a declined offer opens the same alarm again, without a word in the log. */
    private int raise(PromiseBook.Late late, Situation situation, List<PromiseBook.Late> fresh) {
        List<?> known = entities.createNativeQuery(
                        "select ended_at is null from starvation_alarm where ticket_id = :id")
                .setParameter("id", late.ticket().id())
                .getResultList();
        if (known.contains(true)) return 0;
        entities.createNativeQuery("""
                        insert into starvation_alarm (ticket_id, at, waited_seconds, bound_seconds)
                        values (:ticket, :now, :waited, :bound)
                        on conflict (ticket_id) do update set ended_at = null
                        """)
                .setParameter("ticket", late.ticket().id())
                .setParameter("now", situation.now())
                .setParameter("waited", late.waited().toSeconds())
                .setParameter("bound", late.bound().toSeconds())
                .executeUpdate();
        if (known.isEmpty()) {
            fresh.add(late);
            raised.increment();
            webhooks.tell(List.of(new Webhooks.News(
                    Webhooks.STARVING,
                    late.ticket().id(),
                    new HashMap<>(Map.of(
                            "waitedSeconds", late.waited().toSeconds(),
                            "boundSeconds", late.bound().toSeconds())))));
        }
        return 1;
    }

    private int endAnswered(Instant now) {
        return entities.createNativeQuery("""
                        update starvation_alarm w set ended_at = :now
                        where w.ended_at is null and not exists (select 1 from open_ticket o
                            where o.id = w.ticket_id and o.assignment_id is null and o.unanswered_since is not null)
                        """).setParameter("now", now).executeUpdate();
    }

    private boolean stillWaits(long ticket) {
        return !entities.createNativeQuery("select 1 from open_ticket where id = :id and assignment_id is null")
                .setParameter("id", ticket)
                .getResultList()
                .isEmpty();
    }
}
