package io.heed.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Other people than there are, for the next two hours.
 *
 * @param pool skills of those it is about
 * @param people how many are added, sent home, taught or kept
 * @param points budget of each who is added
 * @param learns skills of those who are taught
 * @param minutes how much longer those stay who are kept
 */
public record StaffingChange(
        Kind kind, List<String> pool, int people, double points, List<String> learns, int minutes) {
    /** What is done with people. */
    public enum Kind {
        add,
        remove,
        teach,
        keep
    }

    private static final int LEVEL = 5;

    public StaffingChange {
        pool = List.copyOf(pool);
        learns = List.copyOf(learns);
    }

    List<AgentFacts> agents(List<AgentFacts> agents) {
        List<AgentFacts> changed = new ArrayList<>();
        int left = people;
        for (AgentFacts agent : agents) {
            boolean meant =
                    left > 0 && agent.taking() && FluidFloor.skills(agent).equals(pool);
            if (meant) left--;
            if (meant && kind == Kind.remove) continue;
            changed.add(meant && kind == Kind.teach ? taught(agent) : agent);
        }
        if (kind == Kind.add)
            for (int i = 1; i <= people; i++)
                changed.add(new AgentFacts(-i, "New " + i, true, points, 0, 0, levels(Map.of(), pool), Set.of()));
        return changed;
    }

    private AgentFacts taught(AgentFacts agent) {
        return new AgentFacts(
                agent.id(),
                agent.name(),
                true,
                agent.budget(),
                agent.used(),
                agent.soonFree(),
                levels(agent.skills(), learns),
                agent.resting());
    }

    private static Map<String, Integer> levels(Map<String, Integer> had, List<String> more) {
        Map<String, Integer> levels = new HashMap<>(had);
        for (String skill : more) levels.putIfAbsent(skill, LEVEL);
        return levels;
    }

    Roster roster(Roster roster) {
        return (agent, from, length) -> {
            if (agent.id() < 0) return 1;
            double there = roster.share(agent, from, length);
            if (kind != Kind.keep || !FluidFloor.skills(agent).equals(pool)) return there;
            return Math.max(there, roster.share(agent, from.minus(Duration.ofMinutes(minutes)), length));
        };
    }
}
