package io.heed.board;

import java.util.List;

/**
 * The page of calendars and promises.
 *
 * @param usual queues that promise only a reply within their own minutes, around the clock
 */
public record PromisesView(
        List<Row> promises, List<Usual> usual, List<Known> calendars, PromiseForm promise, CalendarForm calendar) {

    public PromisesView {
        promises = List.copyOf(promises);
        usual = List.copyOf(usual);
        calendars = List.copyOf(calendars);
    }

    /**
     * A promise in force.
     *
     * @param tier empty for every tier
     * @param calendar null for around the clock
     * @param due when it would be due if it began now, by its own calendar's clock
     */
    public record Row(
            String queue,
            String title,
            String tier,
            String firstReply,
            String nextReply,
            String resolution,
            String calendar,
            String due) {}

    public record Usual(String queue, String title, String firstReply) {}

    /** @param week the days it opens, Monday first */
    public record Known(String name, String zone, List<Open> week, String holidays, int ownDays, boolean used) {
        public Known {
            week = List.copyOf(week);
        }
    }

    public record Open(String day, String hours) {}

    /** A choice of a list. */
    public record Choice(String value, String title, boolean chosen) {}

    /**
     * @param known whether it changes a promise that exists
     * @param due when a message written now would be due, null while that is not known
     */
    public record PromiseForm(
            boolean known,
            List<Choice> queues,
            List<Choice> tiers,
            List<Choice> calendars,
            String firstReply,
            String nextReply,
            String resolution,
            String due,
            Fault fault) {

        public PromiseForm {
            queues = List.copyOf(queues);
            tiers = List.copyOf(tiers);
            calendars = List.copyOf(calendars);
        }
    }

    /** @param known whether it changes a calendar that exists: then its name stays */
    public record CalendarForm(
            boolean known, String name, String zone, List<Weekday> week, String holidays, String days, Fault fault) {

        public CalendarForm {
            week = List.copyOf(week);
        }
    }

    /** @param fault what is wrong with its hours, null when nothing is */
    public record Weekday(String key, String hours, String fault) {}

    /** What is wrong, beside the field it is about. */
    public record Fault(String field, String message) {
        static final Fault NONE = new Fault("", "");

        public boolean at(String name) {
            return field.equals(name);
        }

        /** About a field or a part of it. */
        public boolean in(String name) {
            return at(name) || field.startsWith(name + ".");
        }
    }
}
