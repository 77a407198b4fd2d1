package io.heed.report;

import io.heed.identity.Person;
import io.heed.ticket.Queue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a report together from the sums. */
@ApplicationScoped
class Reports {
    private static final int KEYS = 200;
    private static final long HOURS_OF_HOURS = 49;
    private static final long HOURS_OF_DAYS = 24 * 93;

    private final SumReader reader;
    private final Teams teams;
    private final Scope scope;

    Reports(SumReader reader, Teams teams, Scope scope) {
        this.scope = scope;
        this.reader = reader;
        this.teams = teams;
    }

    /** @param key of the dimension; @param name for people; @param before null where the period before had nothing */
    record Line(String key, String name, Sums now, Sums before) {}

    /** Of everything, or of what it is narrowed to. */
    Line total(Asked asked) {
        return new Line(
                asked.key(),
                name(asked.only(), asked.key()),
                one(asked, asked.period()),
                one(asked, asked.period().before()));
    }

    private Sums one(Asked asked, Period period) {
        if (asked.only() == Dimension.all && !scope.wholeHouse()) return ofTheirs(period);
        if (asked.only() != Dimension.team)
            return reader.of(asked.only(), asked.key(), period).getOrDefault(asked.key(), new Sums());
        Sums sums = new Sums();
        Map<String, Sums> people = reader.of(Dimension.agent, null, period);
        teams.members(asked.key()).forEach(person -> sums.add(people.getOrDefault(person, new Sums())));
        return sums;
    }

    /** What is everything to somebody who sees a part of the house: their queues' tickets and their people's hours. */
    private Sums ofTheirs(Period period) {
        Sums sums = new Sums();
        reader.of(Dimension.queue, null, period).forEach((queue, its) -> {
            if (scope.has(Dimension.queue, queue)) sums.add(its);
        });
        reader.of(Dimension.agent, null, period).forEach((person, its) -> {
            if (scope.has(Dimension.agent, person)) sums.addHours(its);
        });
        return sums;
    }

    /** One line a key, those with most tickets first. */
    List<Line> lines(Asked asked) {
        if (asked.by() == Dimension.all) return List.of();
        Map<String, Sums> now = keyed(asked.by(), asked.period());
        Map<String, Sums> before = keyed(asked.by(), asked.period().before());
        Map<String, String> names = names(asked.by());
        List<Line> lines = new ArrayList<>();
        now.forEach((key, sums) -> {
            if (scope.has(asked.by(), key))
                lines.add(new Line(key, names.getOrDefault(key, key), sums, before.getOrDefault(key, new Sums())));
        });
        lines.sort(Comparator.comparingLong((Line line) -> -weight(line.now())).thenComparing(Line::name));
        return lines.size() > KEYS ? List.copyOf(lines.subList(0, KEYS)) : lines;
    }

    private Map<String, Sums> keyed(Dimension by, Period period) {
        Map<String, Sums> keys = reader.of(by, null, period);
        if (by != Dimension.team) return keys;
        Map<String, Sums> byTeam = new LinkedHashMap<>();
        teams.all().forEach((team, members) -> {
            Sums sums = new Sums();
            members.forEach(person -> sums.add(keys.getOrDefault(person, new Sums())));
            byTeam.put(team, sums);
        });
        return byTeam;
    }

    private static long weight(Sums sums) {
        return Math.max(sums.n(Measure.arrived), sums.n(Measure.closed));
    }

    private Map<String, String> names(Dimension by) {
        Map<String, String> names = new HashMap<>();
        switch (by) {
            case queue -> Queue.<Queue>listAll().forEach(queue -> names.put(queue.name, queue.title));
            case agent -> Person.<Person>listAll().forEach(person -> names.put(person.id.toString(), person.name));
            case team -> names.putAll(teams.names());
            default -> {
                // a topic or a channel is its own name
            }
        }
        return names;
    }

    String name(Dimension by, String key) {
        return names(by).getOrDefault(key, key);
    }

    /** @param value null where there is nothing to say */
    record Point(LocalDateTime start, Double value) {}

    /** How it went. @param unit hour, day or week */
    record Course(String unit, List<Point> now, List<Point> before) {}

    /** The asked figure step by step, and step by step in the period before. */
    Course course(Asked asked) {
        long hours = asked.period().length().toHours();
        String unit = hours < HOURS_OF_HOURS ? "hour" : hours <= HOURS_OF_DAYS ? "day" : "week";
        return new Course(
                unit,
                points(asked, asked.period(), unit),
                points(asked, asked.period().before(), unit));
    }

    private List<Point> points(Asked asked, Period period, String unit) {
        if (asked.figure() == Figure.oldest || !asked.figure().of(asked.only())) return List.of();
        Map<LocalDateTime, Sums> counted = new HashMap<>();
        boolean byDay = unit.equals("week")
                || unit.equals("day") && asked.zone().normalized().equals(ZoneOffset.UTC);
        Summed of = summed(asked);
        for (SumReader.Step step : reader.steps(of.by(), of.keys(), asked.figure(), period, unit, byDay, asked.zone()))
            counted.put(step.start(), step.sums());
        long open = asked.figure() == Figure.backlog ? openAt(asked, period) : 0;
        List<Point> points = new ArrayList<>();
        LocalDateTime end = LocalDateTime.ofInstant(period.to(), asked.zone());
        for (LocalDateTime at = first(period, unit, asked); at.isBefore(end); at = next(at, unit)) {
            Sums sums = counted.getOrDefault(at, new Sums());
            if (asked.figure() == Figure.backlog) {
                open += sums.n(Measure.arrived) + sums.n(Measure.back) - sums.n(Measure.shut);
                sums.open(open);
            }
            points.add(new Point(at, sums.of(asked.figure())));
        }
        return points;
    }

    /** Which sums a course adds up. */
    private record Summed(Dimension by, List<String> keys) {}

    private Summed summed(Asked asked) {
        if (asked.only() == Dimension.team) return new Summed(Dimension.agent, teams.members(asked.key()));
        if (asked.only() != Dimension.all || scope.wholeHouse()) return new Summed(asked.only(), List.of(asked.key()));
        // what makes no sense of a queue is of people
        return asked.figure().of(Dimension.queue)
                ? new Summed(Dimension.queue, scope.queues())
                : new Summed(Dimension.agent, scope.people());
    }

    private long openAt(Asked asked, Period period) {
        Double open = one(asked, new Period(period.from(), period.from())).of(Figure.backlog);
        return open == null ? 0 : open.longValue();
    }

    private static LocalDateTime first(Period period, String unit, Asked asked) {
        LocalDateTime start = LocalDateTime.ofInstant(period.from(), asked.zone());
        return switch (unit) {
            case "hour" -> start.truncatedTo(ChronoUnit.HOURS);
            case "day" -> start.truncatedTo(ChronoUnit.DAYS);
            default -> start.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        };
    }

    private static LocalDateTime next(LocalDateTime at, String unit) {
        return switch (unit) {
            case "hour" -> at.plusHours(1);
            case "day" -> at.plusDays(1);
            default -> at.plusWeeks(1);
        };
    }
}
