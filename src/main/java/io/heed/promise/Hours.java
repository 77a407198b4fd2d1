package io.heed.promise;

/**
 * An opening of a day, in minutes since its midnight.
 *
 * @param from 0 to 1439
 * @param to later than from; 1440 is midnight, and what is beyond belongs to the night that follows
 */
public record Hours(int from, int to) {
    static final int DAY = 24 * 60;

    public Hours {
        if (from < 0 || from >= DAY || to < from || to > from + DAY)
            throw new IllegalArgumentException("An opening starts on its day and ends within 24 hours");
    }

    /** Until midnight. */
    Hours today() {
        return new Hours(from, Math.min(to, DAY));
    }

    boolean crossesMidnight() {
        return to > DAY;
    }

    /** What lies in the day that follows. */
    Hours tomorrow() {
        return new Hours(0, to - DAY);
    }
}
