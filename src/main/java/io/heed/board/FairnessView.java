package io.heed.board;

import io.heed.web.Face;
import io.heed.web.Moment;
import io.heed.web.Span;
import java.util.List;

/**
 * What fell on whom, and what waits too long.
 *
 * @param days today and the days before it
 * @param worst the longest wait of the whole house in these days; null for who sees only a part of it
 * @param ratio the longest wait relative to its bound, in percent; null where this instance has made no round
 */
public record FairnessView(
        int days,
        List<Integer> choices,
        List<Share> shares,
        Span limit,
        Span worst,
        Span longestNow,
        Integer ratio,
        List<Aged> aged,
        List<Alarm> alarms) {

    /**
     * @param filled hundredths of the largest effort
     * @param carried with its sign, and over whether it is above their share by more than a few minutes
     */
    public record Share(
            Face face,
            String effort,
            int filled,
            int tickets,
            int hard,
            int interruptions,
            String hours,
            String perHour,
            String carried,
            String tone) {}

    /** @param bound waiting in all at the latest, null where it cannot be known */
    public record Aged(long ticket, Span waited, Span bound, boolean servable) {}

    public record Alarm(long ticket, Moment at, Span waited, Span bound, Moment ended) {}

    public FairnessView {
        shares = List.copyOf(shares);
        aged = List.copyOf(aged);
        alarms = List.copyOf(alarms);
    }
}
