package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;

/** Who will be there: what is known of shifts. */
@FunctionalInterface
public interface Roster {
    /** Nobody comes or goes. */
    Roster UNCHANGED = (agent, from, length) -> agent.taking() ? 1 : 0;

    /** The share of a stretch of time, 0..1, in which the agent will take tickets. */
    double share(AgentFacts agent, Instant from, Duration length);
}
