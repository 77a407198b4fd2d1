package io.heed.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When people go home, kept for a minute: shifts change seldom, and offers are decided many times a second. */
@ApplicationScoped
public class ShiftEnds {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Known(Map<Long, Instant> ends, Instant at) {}

    private final ShiftRoster roster;
    private final Clock clock;
    private volatile Known known;

    ShiftEnds(ShiftRoster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    /** Empty for somebody who is in no shift now: they stay as long as they like. */
    public Optional<Instant> of(long person) {
        return roster.end(person, clock.instant());
    }

    /** The agents with the minutes they have left. */
    List<AgentFacts> applied(List<AgentFacts> agents, Instant now) {
        Map<Long, Instant> ends = fresh();
        if (ends.isEmpty()) return agents;
        List<AgentFacts> leaving = new ArrayList<>(agents.size());
        for (AgentFacts agent : agents) {
            Instant end = agent.taking() ? ends.get(agent.id()) : null;
            leaving.add(
                    end == null
                            ? agent
                            : agent.leavingIn(Duration.between(now, end).toSeconds() / 60.0));
        }
        return leaving;
    }

    private Map<Long, Instant> fresh() {
        Instant now = clock.instant();
        Known last = known;
        if (last == null || !now.isBefore(last.at.plus(FRESH))) {
            last = new Known(roster.ends(now), now);
            known = last;
        }
        return last.ends;
    }
}
