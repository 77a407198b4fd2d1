package io.heed.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts tickets and days anew that have changed, and adds the difference to the sums, in one transaction: whatever breaks
 * off leaves neither. One instance at a time. Marks are taken before the rows are read, so that a change that commits in
 * between is marked again.
 */
@ApplicationScoped
class Folding {
    private static final int TICKETS = 500;
    private static final int DAYS = 200;

    private final PastReader pasts;
    private final FactRows facts;
    private final DutyRows duties;
    private final SumRows sums;
    private final EntityManager entities;
    private final Clock clock;

    Folding(PastReader pasts, FactRows facts, DutyRows duties, SumRows sums, EntityManager entities, Clock clock) {
        this.pasts = pasts;
        this.facts = facts;
        this.duties = duties;
        this.sums = sums;
        this.entities = entities;
        this.clock = clock;
    }

    /** @return whether there is more */
    boolean step() {
        return QuarkusTransaction.requiringNew().timeout(300).call(() -> {
            if (!lead()) return false;
            Tally tally = new Tally();
            int done = tickets(tally) + days(tally);
            sums.add(tally);
            return done > 0;
        });
    }

    private boolean lead() {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtext('heed reports'))")
                .getSingleResult();
    }

    private int tickets(Tally tally) {
        List<Long> stale = taken();
        if (stale.isEmpty()) return 0;
        Map<Long, List<Fact>> before = facts.of(stale);
        Set<Long> changed = new HashSet<>(before.keySet());
        List<Fact> fresh = new ArrayList<>();
        for (TicketPast past : pasts.of(stale)) {
            List<Fact> now = Facts.of(past);
            List<Fact> was = before.getOrDefault(past.id(), List.of());
            if (now.size() == was.size() && new HashSet<>(now).equals(new HashSet<>(was))) {
                changed.remove(past.id());
                continue;
            }
            changed.add(past.id());
            fresh.addAll(now);
        }
        for (Long ticket : changed) tally.change(before.getOrDefault(ticket, List.of()), List.of());
        tally.change(List.of(), fresh);
        if (!changed.isEmpty()) facts.replace(changed, fresh);
        return stale.size();
    }

    private List<Long> taken() {
        List<?> ids = entities.createNativeQuery("""
                        with next as (select distinct ticket_id from
                            (select ticket_id from report_stale order by id limit :most) oldest),
                        taken as (delete from report_stale where ticket_id in (select ticket_id from next))
                        select ticket_id from next
                        """, Long.class)
                .setParameter("most", TICKETS)
                .getResultList();
        return ids.stream().map(id -> (Long) id).toList();
    }

    private int days(Tally tally) {
        List<?> rows =
                entities.createNativeQuery("""
                        with next as (select distinct person_id, day from
                            (select person_id, day from report_stale_day order by id limit :most) oldest),
                        taken as (delete from report_stale_day s using next n
                                  where s.person_id = n.person_id and s.day = n.day)
                        select person_id, day from next
                        """).setParameter("most", DAYS).getResultList();
        Instant now = clock.instant();
        for (Object row : rows) {
            Object[] day = (Object[]) row;
            LocalDate date = day[1] instanceof LocalDate local ? local : LocalDate.parse(day[1].toString());
            duties.count(new DutyRows.Day(((Number) day[0]).longValue(), date), now, tally);
        }
        return rows.size();
    }

    /** Hours that go on: everybody who is there or has a ticket in hand. */
    void markToday() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                        insert into report_stale_day (person_id, day)
                        select person_id, (now() at time zone 'UTC')::date from presence
                        where until is null and state <> 'away'
                        union select person_id, (since at time zone 'UTC')::date from presence
                        where until is null and state <> 'away' and since > now() - interval '2 days'
                        """).executeUpdate());
    }

    /** Forgets every sum and counts everything from the beginning; until that is done, figures are too low. */
    void rebuild() {
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('heed reports'))")
                    .getSingleResult();
            for (String sql : List.of(
                    "truncate report_fact, report_sum, report_spread, report_duty, report_stale, report_stale_day",
                    "insert into report_stale (ticket_id) select id from ticket",
                    """
                    insert into report_stale_day (person_id, day)
                    select distinct p.person_id, cast(d as date) from presence p,
                        generate_series(date_trunc('day', p.since at time zone 'UTC'),
                                        coalesce(p.until, now()) at time zone 'UTC', interval '1 day') as d
                    """)) entities.createNativeQuery(sql).executeUpdate();
        });
    }

    /** How much is still to be counted. */
    long waiting() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> ((Number) entities.createNativeQuery("select count(*) from report_stale")
                                .getSingleResult())
                        .longValue());
    }
}
