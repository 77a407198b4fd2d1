package io.heed.intake;

import java.time.Duration;

/**
 * How fast a provider lets an account send: a step between messages, and so many of them at once after a rest. Once for
 * the account and once for each peer of it; a step of zero is no limit.
 */
public record Pace(Duration step, int burst, Duration peerStep, int peerBurst) {
    public static final Pace FREE = new Pace(Duration.ZERO, 1, Duration.ZERO, 1);

    /** Evenly, so that no second has more of them, wherever one begins to count. */
    public static Pace perSecond(int messages) {
        return new Pace(Duration.ofSeconds(1).dividedBy(messages), 1, Duration.ZERO, 1);
    }

    public Pace perPeer(Duration each, int atOnce) {
        return new Pace(step, burst, each, atOnce);
    }
}
