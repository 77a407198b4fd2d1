package io.heed.demo;

import java.time.Duration;
import java.time.Instant;

/** Open tickets at one believable moment; each method changes what the test is about. */
record Tickets(Story story) {
    static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    static final long INES = 1;
    private static final double EFFORT = 8;

    /** Has written {@code said} times, the last time at noon, and nobody has it yet. */
    OpenTicket waiting(int said) {
        return ticket(null, false, said, 0, 0, 0, false);
    }

    OpenTicket offered() {
        return ticket(12L, true, 1, 0, 0, 0, false);
    }

    OpenTicket accepted() {
        return ticket(12L, false, 1, 0, 0, 0, false);
    }

    /** Answered at noon, after the customer's {@code answers} lines on earlier replies. */
    OpenTicket answered(int answers) {
        return ticket(12L, false, 1 + answers, answers, 1 + answers, 0, true);
    }

    /** The customer has had the last word at noon. */
    OpenTicket thanked(int answers) {
        return ticket(12L, false, 1 + answers, answers, answers, 0, false);
    }

    private OpenTicket ticket(
            Long assignment, boolean offered, int said, int since, int replies, int notes, boolean lastIsReply) {
        return new OpenTicket(
                77,
                Story.ACCOUNT,
                story.conversation(),
                story.scene().queue(),
                story.scene().language(),
                story.patron().name(),
                EFFORT,
                1.5,
                assignment,
                assignment == null ? null : INES,
                offered,
                assignment == null ? null : NOON,
                assignment == null ? null : NOON,
                said,
                since,
                replies,
                notes,
                lastIsReply,
                NOON);
    }

    static Instant after(int seconds) {
        return NOON.plus(Duration.ofSeconds(seconds));
    }
}
