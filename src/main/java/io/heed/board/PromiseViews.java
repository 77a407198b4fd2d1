package io.heed.board;

import io.heed.promise.CalendarCheck;
import io.heed.promise.CalendarRow;
import io.heed.promise.PromiseCheck;
import io.heed.promise.PromiseRow;
import io.heed.promise.Promises;
import io.heed.ticket.Queue;
import io.heed.web.ProblemException;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts together the page of calendars and promises. */
@ApplicationScoped
class PromiseViews {
    private static final String THIS_WEEK = "EEE HH:mm";
    private static final String LATER = "EEE d MMM yyyy HH:mm";
    private static final String LATER_IN_CHINESE = "yyyy年M月d日 EEE HH:mm";
    private static final Duration WEEK = Duration.ofDays(6);

    private final Promises promises;
    private final Clock clock;
    private final Viewing viewing;

    PromiseViews(Promises promises, Clock clock, Viewing viewing) {
        this.promises = promises;
        this.clock = clock;
        this.viewing = viewing;
    }

    PromisesView page(PromisesView.PromiseForm promise, PromisesView.CalendarForm calendar) {
        Map<String, String> titles = new HashMap<>();
        List<PromiseRow> rows = PromiseRow.all();
        List<PromisesView.Usual> usual = new ArrayList<>();
        for (Queue queue : Queue.<Queue>list("order by title")) {
            titles.put(queue.name, queue.title);
            if (rows.stream().noneMatch(row -> row.queue.equals(queue.name)))
                usual.add(new PromisesView.Usual(queue.name, queue.title, MinutesText.write(queue.firstReplyMinutes)));
        }
        List<PromisesView.Known> calendars =
                CalendarRow.all().stream().map(row -> known(row, rows)).toList();
        return new PromisesView(
                rows.stream().map(row -> row(row, titles.get(row.queue))).toList(),
                usual,
                calendars,
                promise,
                calendar);
    }

    private PromisesView.Row row(PromiseRow row, String title) {
        return new PromisesView.Row(
                row.queue,
                title,
                row.tier,
                MinutesText.write(row.firstReplyMinutes),
                MinutesText.write(row.nextReplyMinutes),
                MinutesText.write(row.resolutionMinutes),
                row.calendar,
                due(PromiseFields.of(row)));
    }

    private static PromisesView.Known known(CalendarRow row, List<PromiseRow> promises) {
        List<PromisesView.Open> week = new ArrayList<>();
        for (String day : CalendarCheck.WEEKDAYS) {
            List<String> hours = row.week.getOrDefault(day, List.of());
            if (!hours.isEmpty()) week.add(new PromisesView.Open(day, String.join(", ", hours)));
        }
        return new PromisesView.Known(
                row.name,
                row.zone,
                week,
                String.join(", ", row.holidays),
                row.days.size(),
                promises.stream().anyMatch(one -> row.name.equals(one.calendar)));
    }

    /** By when a message written now would be due; null when the fields do not make a promise yet. */
    String due(PromiseFields fields) {
        try {
            Instant due = promises.tried(fields.queue(), fields.tier(), fields.body());
            ZoneId zone = CalendarRow.named(CalendarFields.text(fields.calendar))
                    .map(row -> ZoneId.of(row.zone))
                    .orElse(ZoneOffset.UTC);
            ZonedDateTime local = due.atZone(zone);
            boolean soon = Duration.between(clock.instant(), due).compareTo(WEEK) < 0;
            boolean chinese = viewing.locale().getLanguage().equals("zh");
            String pattern = soon ? THIS_WEEK : chinese ? LATER_IN_CHINESE : LATER;
            return DateTimeFormatter.ofPattern(pattern, viewing.locale()).format(local) + " "
                    + zone.getId().replace("Z", "UTC");
        } catch (ProblemException notYet) {
            return null;
        }
    }

    PromisesView.PromiseForm promise(PromiseFields fields, PromisesView.Fault fault) {
        List<PromisesView.Choice> tiers = new ArrayList<>();
        tiers.add(new PromisesView.Choice("", "", fields.tier().isEmpty()));
        for (String tier : PromiseCheck.TIERS)
            tiers.add(new PromisesView.Choice(tier, tier, tier.equals(fields.tier())));
        String chosen = CalendarFields.text(fields.calendar);
        List<PromisesView.Choice> calendars = new ArrayList<>();
        calendars.add(new PromisesView.Choice("", "", chosen.isEmpty()));
        for (CalendarRow row : CalendarRow.all())
            calendars.add(new PromisesView.Choice(row.name, row.name, row.name.equals(chosen)));
        return new PromisesView.PromiseForm(
                PromiseRow.of(fields.queue().replace("\0", ""), fields.tier().replace("\0", ""))
                        .isPresent(),
                Queue.<Queue>list("order by title").stream()
                        .map(queue ->
                                new PromisesView.Choice(queue.name, queue.title, queue.name.equals(fields.queue())))
                        .toList(),
                tiers,
                calendars,
                CalendarFields.text(fields.firstReply),
                CalendarFields.text(fields.nextReply),
                CalendarFields.text(fields.resolution),
                fault == PromisesView.Fault.NONE ? due(fields) : null,
                fault);
    }

    PromisesView.CalendarForm calendar(CalendarFields fields, PromisesView.Fault fault) {
        List<PromisesView.Weekday> week = new ArrayList<>();
        for (int i = 0; i < CalendarCheck.WEEKDAYS.size(); i++) {
            String day = CalendarCheck.WEEKDAYS.get(i);
            String wrong = fault.at("week." + day) ? fault.message() : null;
            week.add(new PromisesView.Weekday(day, fields.hours(i), wrong));
        }
        String name = CalendarFields.text(fields.name);
        return new PromisesView.CalendarForm(
                CalendarRow.named(name.replace("\0", "")).isPresent(),
                name,
                CalendarFields.text(fields.zone),
                week,
                CalendarFields.text(fields.holidays),
                Objects.requireNonNullElse(fields.days, ""),
                fault);
    }
}
