package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;

/**
 * A live ticket of an agent's.
 *
 * @param whole it takes all of their attention
 * @param since when they took it; while it is only offered, when the offer ends
 * @param minutes what handling it should take, null where nobody knows
 * @param kept whether it was given to the agent who is kept free for aged tickets
 */
record InHand(
        double attention, boolean whole, boolean pending, Instant since, Double minutes, boolean kept, String channel) {
    /** Reads what {@link Staff} lists. */
    static InHand listed(String words) {
        String[] part = words.split(" ", 7);
        return new InHand(
                Double.parseDouble(part[0]),
                part[1].equals("t"),
                part[2].equals("t"),
                Instant.ofEpochMilli(Long.parseLong(part[3])),
                part[4].equals("-") ? null : Double.valueOf(part[4]),
                part[5].equals("t"),
                part[6]);
    }

    Work work() {
        return new Work(attention, minutes == null ? since : since.plus(handling()), kept);
    }

    /** The share of its attention that should be free by then. */
    double freeWithin(Duration outlook, Instant now) {
        if (pending) return 0;
        if (minutes == null) return attention;
        double rest = Duration.between(now, since.plus(handling())).toMillis() / 1000.0;
        return attention * Math.min(1, outlook.toSeconds() / Math.max(1, rest));
    }

    private Duration handling() {
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }
}
