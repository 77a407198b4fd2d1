package io.heed.promise;

import io.heed.identity.AuditLog;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What customers are promised: kept, changed, and as terms to count by. A change has the clocks it moves counted anew. */
@ApplicationScoped
public class Promises {
    private static final String TOO_LONG = " more than " + OpeningTimes.MOST_YEARS + " years";

    private final Clock clock;
    private final Bell bell;
    private final EntityManager entities;
    private final SecurityIdentity caller;
    private final AuditLog log;
    private final Holidays holidays = new PublicHolidays();

    /** By what was written, so that the years of a calendar are worked out once. */
    private final Map<CalendarBody, OpeningTimes> known = new ConcurrentHashMap<>();

    Promises(Clock clock, Bell bell, EntityManager entities, SecurityIdentity caller, AuditLog log) {
        this.log = log;
        this.clock = clock;
        this.bell = bell;
        this.entities = entities;
        this.caller = caller;
    }

    /** As they are in the database now. */
    @Transactional
    public PromiseTerms terms() {
        List<PromiseRow> rows = PromiseRow.all();
        Map<String, WorkingTime> calendars = new HashMap<>();
        if (rows.stream().anyMatch(row -> row.calendar != null))
            for (CalendarRow row : CalendarRow.all()) calendars.put(row.name, times(row.name, row.body()));
        return new PromiseTerms(rows, calendars);
    }

    public OpeningTimes times(String name, CalendarBody body) {
        // nobody has a hundred calendars; whoever tries many shapes of one starts anew
        if (known.size() > 100) known.clear();
        return known.computeIfAbsent(body, fresh -> new OpeningTimes(CalendarCheck.checked(name, fresh), holidays));
    }

    @Transactional
    public CalendarRow put(String name, CalendarBody body) {
        CalendarCheck.checked(name, body);
        CalendarRow row = CalendarRow.named(name).orElseGet(CalendarRow::new);
        for (PromiseRow user : PromiseRow.<PromiseRow>list("calendar", name))
            if (PromiseCheck.outOfReach(user, times(name, body), clock.instant())
                    .isPresent())
                throw ProblemException.invalid(
                        "week", "must open more often: what is promised in " + user.queue + " would take" + TOO_LONG);
        CalendarBody before = row.name == null ? null : row.body();
        row.name = name;
        row.zone = body.zone();
        row.week = body.week();
        row.holidays = body.holidays() == null ? List.of() : body.holidays();
        row.days = body.days() == null ? Map.of() : body.days();
        row.changedAt = clock.instant();
        row.changedBy = caller.getPrincipal().getName();
        row.persist();
        log.wrote("calendar.changed", name, before, row.body());
        stale("queue in (select queue from promise where calendar = ?1)", name);
        return row;
    }

    /** A calendar that promises are counted by stays. */
    @Transactional
    public void delete(CalendarRow row) {
        List<PromiseRow> users = PromiseRow.list("calendar = ?1 order by queue", row.name);
        if (!users.isEmpty())
            throw ProblemException.conflict("Promises of the queue " + users.get(0).queue
                    + " are counted by this calendar: give them another one first");
        row.delete();
        log.wrote("calendar.removed", row.name, row.body(), null);
    }

    /** By when this would be due if it began now; refused as it would be when it is kept. */
    @Transactional(dontRollbackOn = ProblemException.class)
    public Instant tried(String queue, String tier, PromiseBody body) {
        PromiseCheck.check(queue, tier, body);
        Integer minutes = body.firstReplyMinutes() != null
                ? body.firstReplyMinutes()
                : body.nextReplyMinutes() != null ? body.nextReplyMinutes() : body.resolutionMinutes();
        return time(body.calendar()).after(clock.instant(), Duration.ofMinutes(minutes));
    }

    private WorkingTime time(String calendar) {
        if (calendar == null) return WorkingTime.AROUND_THE_CLOCK;
        return times(calendar, CalendarRow.named(calendar).orElseThrow().body());
    }

    @Transactional
    public PromiseRow put(String queue, String tier, PromiseBody body) {
        PromiseCheck.check(queue, tier, body);
        PromiseRow row = PromiseRow.of(queue, tier).orElseGet(PromiseRow::new);
        PromiseBody before = row.queue == null ? null : body(row);
        row.queue = queue;
        row.tier = tier;
        row.calendar = body.calendar();
        row.firstReplyMinutes = body.firstReplyMinutes();
        row.nextReplyMinutes = body.nextReplyMinutes();
        row.resolutionMinutes = body.resolutionMinutes();
        if (time(row.calendar) instanceof OpeningTimes times)
            PromiseCheck.outOfReach(row, times, clock.instant()).ifPresent(kind -> {
                throw ProblemException.invalid(
                        kind + "Minutes",
                        "must be less: by the calendar " + row.calendar + " it would take" + TOO_LONG);
            });
        row.changedAt = clock.instant();
        row.changedBy = caller.getPrincipal().getName();
        row.persist();
        log.wrote("promise.changed", about(row), before, body);
        stale("queue = ?1", queue);
        return row;
    }

    @Transactional
    public void delete(PromiseRow row) {
        row.delete();
        log.wrote("promise.removed", about(row), body(row), null);
        stale("queue = ?1", row.queue);
    }

    private static PromiseBody body(PromiseRow row) {
        return new PromiseBody(row.calendar, row.firstReplyMinutes, row.nextReplyMinutes, row.resolutionMinutes);
    }

    private static String about(PromiseRow row) {
        return row.tier.isEmpty() ? row.queue : row.queue + ", " + row.tier;
    }

    /** All open tickets of these queues are counted anew, in the background. */
    private void stale(String which, String parameter) {
        entities.flush();
        entities.createNativeQuery(
                        "insert into promise_stale (ticket_id) select id from ticket where closure_id is null" + " and "
                                + which + " order by id")
                .setParameter(1, parameter)
                .executeUpdate();
        bell.ring(Topic.PROMISES);
    }
}
