package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is known of one open ticket when its weight is worked out.
 *
 * @param urgency 0..1 from the model
 * @param attention points it takes while it is live
 * @param waitingSince when the customer began to wait for us, null while the customer is the one to write
 * @param unanswered messages the customer has written since our last reply
 * @param heat 0..1, how much worse silence is for this topic
 */
public record TicketFacts(
        long id,
        String channel,
        String queue,
        List<String> skills,
        String tier,
        String language,
        double urgency,
        double attention,
        double effortMinutes,
        Instant openedAt,
        Instant waitingSince,
        int unanswered,
        Duration promise,
        double heat,
        String modelVersion,
        Long previousAgent,
        QueueTerms terms) {

    public TicketFacts {
        skills = List.copyOf(skills);
    }

    public TicketFacts(
            long id,
            String channel,
            String queue,
            List<String> skills,
            String tier,
            String language,
            double urgency,
            double attention,
            double effortMinutes,
            Instant openedAt,
            Instant waitingSince,
            int unanswered,
            Duration promise,
            double heat,
            String modelVersion,
            Long previousAgent) {
        this(
                id,
                channel,
                queue,
                skills,
                tier,
                language,
                urgency,
                attention,
                effortMinutes,
                openedAt,
                waitingSince,
                unanswered,
                promise,
                heat,
                modelVersion,
                previousAgent,
                QueueTerms.USUAL);
    }

    public Duration waited(Instant now) {
        if (waitingSince == null || now.isBefore(waitingSince)) return Duration.ZERO;
        return Duration.between(waitingSince, now);
    }

    /** When our answer is due, null while nothing is owed. */
    public Instant due() {
        return waitingSince == null ? null : waitingSince.plus(promise);
    }
}
