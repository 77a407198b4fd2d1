package io.heed.dispatch;

import java.time.Duration;
import java.util.List;

/**
 * Where a queue's tickets may go besides when they have waited long.
 *
 * @param to the queue whose agents help out
 * @param skills what that queue requires of an agent
 * @param after how long a ticket waits for its own agents alone
 * @param whenNobody whether it waits no longer once none of its own agents takes tickets
 */
public record Overflow(String to, List<String> skills, Duration after, boolean whenNobody) {
    public Overflow {
        skills = List.copyOf(skills);
    }

    public Overflow(String to, List<String> skills, Duration after) {
        this(to, skills, after, false);
    }
}
