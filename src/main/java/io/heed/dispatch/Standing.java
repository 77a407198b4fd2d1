package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of its queue's terms a ticket still insists on at a moment.
 *
 * @param wished the wishes not yet given up, the dearest first
 * @param overflow skills that also do, once it has waited long enough; null before and where nobody helps out
 * @param patient whether it would still hold out for the agent who knows its story
 * @param holdsOutFor that agent, when they take tickets but are full; null when anybody may have it
 * @param heldUntil somebody has said not before; null when it may go
 */
public record Standing(
        List<String> wished, List<String> overflow, boolean patient, Long holdsOutFor, Instant heldUntil) {
    public static final Standing NOTHING = new Standing(List.of(), null, false, null, null);

    public Standing {
        wished = List.copyOf(wished);
    }

    static Standing held(Instant until) {
        return until == null ? NOTHING : new Standing(List.of(), null, false, null, until);
    }

    boolean keepsFrom(long agentId) {
        return heldUntil != null || holdsOutFor != null && holdsOutFor != agentId;
    }

    static Standing of(TicketFacts ticket, Instant now) {
        QueueTerms terms = ticket.terms();
        Instant held = ticket.standing().heldUntil();
        if (held != null && !held.isAfter(now)) held = null;
        Duration waited = waited(ticket, now);
        boolean patient = ticket.previousAgent() != null && waited.compareTo(terms.stickyFor()) < 0;
        Overflow overflow = terms.overflow();
        boolean open = overflow != null && waited.compareTo(overflow.after()) >= 0;
        List<String> wished = wished(terms, waited);
        if (wished.isEmpty() && !open && !patient && held == null) return NOTHING;
        return new Standing(wished, open ? overflow.skills() : null, patient, null, held);
    }

    private static List<String> wished(QueueTerms terms, Duration waited) {
        if (terms.wished().isEmpty() || terms.relaxAfter().isZero()) return List.of();
        long givenUp = waited.dividedBy(terms.relaxAfter());
        return terms.wished().subList(0, (int) Math.max(0, terms.wished().size() - givenUp));
    }

    /** A ticket that owes nobody an answer counts from its beginning, so that it does not insist for ever. */
    private static Duration waited(TicketFacts ticket, Instant now) {
        Duration waited = Duration.between(since(ticket), now);
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    /** When this ticket will next insist on less; empty when it has nothing left to give up. */
    static Optional<Instant> nextChange(TicketFacts ticket, Instant now) {
        QueueTerms terms = ticket.terms();
        Instant since = since(ticket);
        List<Instant> changes = new ArrayList<>();
        for (int i = 1; i <= terms.wished().size(); i++)
            changes.add(since.plus(terms.relaxAfter().multipliedBy(i)));
        if (ticket.previousAgent() != null) changes.add(since.plus(terms.stickyFor()));
        if (terms.overflow() != null) changes.add(since.plus(terms.overflow().after()));
        return changes.stream().filter(change -> change.isAfter(now)).min(Instant::compareTo);
    }

    private static Instant since(TicketFacts ticket) {
        return ticket.waitingSince() == null ? ticket.openedAt() : ticket.waitingSince();
    }

    /** The agent this ticket would rather wait for than go to anybody else; null when there is no such agent. */
    static Long holdsOutFor(TicketFacts ticket, List<AgentFacts> agents) {
        if (!ticket.standing().patient()) return null;
        return agents.stream()
                .filter(agent -> agent.id() == ticket.previousAgent())
                .filter(agent -> agent.taking() && !agent.resting().contains(ticket.id()))
                .filter(agent -> Fit.knows(agent, ticket) && agent.budget() >= agent.attentionFor(ticket))
                .map(AgentFacts::id)
                .findFirst()
                .orElse(null);
    }
}
