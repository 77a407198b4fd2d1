package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of an agent, from which the facts of any moment follow: it only changes when somebody does something.
 *
 * @param present since when they are as they are now, null for never
 * @param online when they came online last, null for never
 * @param lastEnded when a ticket of theirs last ended in any way
 */
record AgentFile(
        long id,
        String name,
        double budget,
        boolean taking,
        Instant present,
        Instant online,
        Instant lastGiven,
        Instant lastEnded,
        Map<String, Integer> skills,
        Map<String, Integer> caps,
        List<InHand> inHand,
        List<Returned> returned) {

    AgentFile {
        skills = Map.copyOf(skills);
        caps = Map.copyOf(caps);
        inHand = List.copyOf(inHand);
        returned = List.copyOf(returned);
    }

    /**
     * @param rest how long a declined ticket is not offered to them again
     * @param outlook how far ahead attention that frees up counts
     */
    AgentFacts at(Instant now, Duration rest, Duration outlook, Duration rampIn) {
        double used = 0;
        double soon = 0;
        boolean whole = false;
        for (InHand one : inHand) {
            used += one.attention();
            soon += one.freeWithin(outlook, now);
            whole |= one.whole();
        }
        return new AgentFacts(
                id,
                name,
                taking,
                budget,
                whole ? Math.max(used, budget) : used,
                soon,
                skills,
                resting(now, rest),
                holding(),
                Map.of(),
                RampIn.share(online, now, rampIn),
                Double.POSITIVE_INFINITY,
                inHand.isEmpty() ? List.of() : inHand.stream().map(InHand::work).toList());
    }

    private Set<Long> resting(Instant now, Duration rest) {
        if (returned.isEmpty()) return Set.of();
        Set<Long> resting = new HashSet<>();
        for (Returned one : returned) if (one.restsAt(now, rest)) resting.add(one.ticketId());
        return resting;
    }

    private Holding holding() {
        if (inHand.isEmpty()) return new Holding(0, Map.of(), caps, lastGiven, later(present, lastEnded));
        Map<String, Integer> byChannel = new HashMap<>();
        for (InHand one : inHand) byChannel.merge(one.channel(), 1, Integer::sum);
        return new Holding(inHand.size(), byChannel, caps, lastGiven, null);
    }

    private static Instant later(Instant one, Instant other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isAfter(other) ? one : other;
    }
}
