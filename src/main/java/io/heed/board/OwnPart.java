package io.heed.board;

import io.heed.dispatch.AgentFacts;
import io.heed.dispatch.Outlook;
import io.heed.identity.Purview;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a look ahead is somebody's: of the people those who are theirs, priced as everybody with the same skills is,
 * and the queues they see. Plain.
 */
final class OwnPart {
    private final Purview purview;
    private final Map<Set<String>, double[]> people = new HashMap<>();
    private final Set<String> skills = new HashSet<>();

    /** @param agents everybody */
    OwnPart(Purview purview, List<AgentFacts> agents) {
        this.purview = purview;
        for (AgentFacts agent : agents) {
            if (!purview.leads(agent.id())) continue;
            skills.addAll(agent.skills().keySet());
            if (!agent.taking()) continue;
            double[] known = people.computeIfAbsent(agent.skills().keySet(), has -> new double[2]);
            known[0]++;
            known[1] += agent.budget();
        }
    }

    Outlook of(Outlook all) {
        if (purview.wholeHouse() || !all.known()) return all;
        return new Outlook(
                all.at(),
                all.notice(),
                all.cost(),
                all.low(),
                all.high(),
                all.pools().stream()
                        .filter(pool -> people.containsKey(Set.copyOf(pool.skills())))
                        .map(this::own)
                        .toList(),
                all.queues().stream()
                        .filter(queue -> purview.sees(queue.name()))
                        .toList());
    }

    private Outlook.Pool own(Outlook.Pool pool) {
        double[] known = people.get(Set.copyOf(pool.skills()));
        return new Outlook.Pool(
                pool.skills(), (int) known[0], known[1], pool.price(), pool.low(), pool.high(), pool.hour());
    }

    boolean has(List<String> pool) {
        return purview.wholeHouse() || people.containsKey(Set.copyOf(pool));
    }

    boolean knows(String skill) {
        return purview.wholeHouse() || skills.contains(skill);
    }

    boolean sees(String queue) {
        return purview.sees(queue);
    }

    boolean wholeHouse() {
        return purview.wholeHouse();
    }
}
