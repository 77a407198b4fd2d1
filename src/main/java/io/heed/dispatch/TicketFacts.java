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
 * @param previousAgent who had this ticket last and so knows its story, null for nobody
 * @param standing what it still insists on of its queue's terms, as of the moment it was last looked at
 * @param deadline by when something is owed, where opening hours or a resolution say so; null where the promised time
 *     runs around the clock from waitingSince
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
        QueueTerms terms,
        Standing standing,
        Deadline deadline) {

    public TicketFacts {
        skills = List.copyOf(skills);
    }

    /** As it came: nobody has answered it or had it, and its queue has the usual terms. */
    public static TicketFacts justCome(
            long id,
            String channel,
            String queue,
            List<String> skills,
            String tier,
            String language,
            double urgency,
            double attention,
            double effortMinutes,
            Instant at,
            Duration promise,
            double heat) {
        return new TicketFacts(
                id,
                channel,
                queue,
                skills,
                tier,
                language,
                urgency,
                attention,
                effortMinutes,
                at,
                at,
                1,
                promise,
                heat,
                "",
                null,
                QueueTerms.USUAL,
                Standing.NOTHING,
                null);
    }

    /** The same ticket in a queue with these terms. */
    public TicketFacts under(QueueTerms others) {
        return with(others, standing);
    }

    /** The same ticket with what it still insists on at this moment. */
    TicketFacts at(Instant now) {
        return with(terms, Standing.of(this, now));
    }

    boolean heldAt(Instant now) {
        return standing.heldUntil() != null && standing.heldUntil().isAfter(now);
    }

    /** The same ticket, holding out for the agent who knows its story where that is worth it. */
    TicketFacts among(List<AgentFacts> agents) {
        Long known = Standing.holdsOutFor(this, agents);
        return with(
                terms,
                new Standing(standing.wished(), standing.overflow(), standing.patient(), known, standing.heldUntil()));
    }

    /** Whether it is time for the queue that helps out because nobody of its own takes tickets. */
    boolean leansOn(List<AgentFacts> agents) {
        Overflow overflow = terms.overflow();
        if (overflow == null || !overflow.whenNobody() || standing.overflow() != null) return false;
        for (AgentFacts agent : agents) if (agent.taking() && Fit.isOf(agent, this)) return false;
        return true;
    }

    /** The same ticket, which the queue that helps out may have. */
    TicketFacts helped() {
        return with(
                terms,
                new Standing(
                        standing.wished(),
                        terms.overflow().skills(),
                        standing.patient(),
                        standing.holdsOutFor(),
                        standing.heldUntil()));
    }

    /** The same ticket, owed something by this moment. */
    TicketFacts by(Deadline its) {
        return with(terms, standing, its);
    }

    TicketFacts with(QueueTerms itsTerms, Standing itsStanding) {
        if (itsTerms.equals(terms) && itsStanding.equals(standing)) return this;
        return with(itsTerms, itsStanding, deadline);
    }

    private TicketFacts with(QueueTerms itsTerms, Standing itsStanding, Deadline its) {
        return new TicketFacts(
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
                itsTerms,
                itsStanding,
                its);
    }

    public Duration waited(Instant now) {
        if (waitingSince == null || now.isBefore(waitingSince)) return Duration.ZERO;
        return Duration.between(waitingSince, now);
    }

    /** When our answer is due, null while nothing is owed. */
    public Instant due() {
        if (deadline != null) return deadline.at();
        return waitingSince == null ? null : waitingSince.plus(promise);
    }
}
