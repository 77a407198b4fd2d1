package io.heed.promise;

import io.heed.ticket.Queue;
import io.heed.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a promise makes sense; says of the first thing that does not what would. */
public final class PromiseCheck {
    public static final List<String> TIERS = List.of("standard", "plus", "business", "vip");

    /** A year of the clock. */
    private static final int LONGEST = 366 * Hours.DAY;

    private PromiseCheck() {}

    static void check(String queue, String tier, PromiseBody body) {
        if (!queue.equals(plain(queue)) || Queue.named(queue).isEmpty())
            throw ProblemException.notFound("There is no queue " + CalendarCheck.echo(queue) + ": GET /api/v1/queues");
        if (!tier.equals(PromiseRow.EVERY_TIER) && !TIERS.contains(tier))
            throw ProblemException.invalid("tier", "must be one of " + String.join(", ", TIERS));
        if (body == null) throw ProblemException.invalid("body", "is empty: give at least one of the minutes");
        minutes("firstReplyMinutes", body.firstReplyMinutes());
        minutes("nextReplyMinutes", body.nextReplyMinutes());
        minutes("resolutionMinutes", body.resolutionMinutes());
        if (body.firstReplyMinutes() == null && body.nextReplyMinutes() == null && body.resolutionMinutes() == null)
            throw ProblemException.invalid(
                    "firstReplyMinutes", "must be given, or nextReplyMinutes or resolutionMinutes");
        if (body.calendar() != null && !exists(body.calendar()))
            throw ProblemException.invalid("calendar", "must be a calendar that exists: " + calendars());
    }

    private static boolean exists(String calendar) {
        return calendar.matches(CalendarCheck.NAME)
                && CalendarRow.named(calendar).isPresent();
    }

    private static String calendars() {
        String names = CalendarRow.all().stream().map(row -> row.name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "there is none yet, make one with PUT /api/v1/calendars/office" : names;
    }

    private static void minutes(String field, Integer minutes) {
        if (minutes != null && (minutes < 1 || minutes > LONGEST))
            throw ProblemException.invalid(field, "must be between 1 and " + LONGEST + " minutes");
    }

    /** A calendar that hardly ever opens can make a promise that nobody will live to see broken: the first such kind. */
    static Optional<PromiseKind> outOfReach(PromiseRow row, OpeningTimes times, Instant now) {
        return Arrays.stream(PromiseKind.values())
                .filter(kind -> row.minutes(kind) != null)
                .filter(kind -> !times.holds(now, Duration.ofMinutes(row.minutes(kind))))
                .findFirst();
    }

    static String plain(String name) {
        return name.replace("\0", "");
    }
}
