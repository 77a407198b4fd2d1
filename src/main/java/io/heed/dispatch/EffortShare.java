package io.heed.dispatch;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What fell on one agent over some days, and how it compares with the others'. An effort minute is a minute that a
 * reading expects of a ticket, at one point of attention: whoever is fast is not punished for it.
 *
 * @param effort effort minutes of the tickets they accepted
 * @param hard tickets whose words sound urgent
 * @param interruptions offers that came while they held something else
 * @param hours in which they took tickets
 * @param carryOver effort minutes above (or below 0, beneath) their share, an older day counting less, within bounds
 * @param hardCarryOver hard conversations in the same way
 */
@Schema(name = "EffortShare")
public record EffortShare(
        long agentId,
        String name,
        double effort,
        int tickets,
        int hard,
        int interruptions,
        double hours,
        double perHour,
        double carryOver,
        double hardCarryOver) {
    /** Hard is what sounds urgent: that is what wears people out. */
    static final double HARD = 0.75;

    /** Nobody owes or is owed more than so many effort minutes. */
    public static final double MOST_CARRIED = 60;

    /** Nor more than so many hard conversations. */
    public static final double MOST_HARD_CARRIED = 6;

    /** Of what was a day ago half is left. */
    private static final double KEPT_A_DAY = 0.5;

    /**
     * One agent's day.
     *
     * @param ago whole days before today
     */
    public record Day(long agentId, int ago, double effort, int tickets, int hard, int interruptions, double hours) {
        /** The same day, seen a day later. */
        public Day aged() {
            return new Day(agentId, ago + 1, effort, tickets, hard, interruptions, hours);
        }
    }

    public static EffortShare of(long agentId, String name, List<Day> own, List<Day> everybody) {
        double effort = 0;
        double hours = 0;
        int tickets = 0;
        int hard = 0;
        int interruptions = 0;
        double carried = 0;
        double hardCarried = 0;
        for (Day day : own) {
            effort += day.effort;
            hours += day.hours;
            tickets += day.tickets;
            hard += day.hard;
            interruptions += day.interruptions;
            double kept = Math.pow(KEPT_A_DAY, day.ago);
            carried += kept * (day.effort - day.hours * rate(everybody, day.ago, Day::effort));
            hardCarried += kept * (day.hard - day.hours * rate(everybody, day.ago, Day::hard));
        }
        return new EffortShare(
                agentId,
                name,
                effort,
                tickets,
                hard,
                interruptions,
                hours,
                hours > 0 ? effort / hours : 0,
                Math.max(-MOST_CARRIED, Math.min(MOST_CARRIED, carried)),
                Math.max(-MOST_HARD_CARRIED, Math.min(MOST_HARD_CARRIED, hardCarried)));
    }

    /** How much a staffed hour of everybody who was there on that day. */
    private static double rate(List<Day> everybody, int ago, ToDoubleFunction<Day> what) {
        double sum = 0;
        double hours = 0;
        for (Day day : everybody)
            if (day.ago == ago && day.hours > 0) {
                sum += what.applyAsDouble(day);
                hours += day.hours;
            }
        return hours == 0 ? 0 : sum / hours;
    }
}
