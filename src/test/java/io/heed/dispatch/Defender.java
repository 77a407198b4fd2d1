package io.heed.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** An agent in a {@link Siege}. */
final class Defender {
    private static final List<String> SKILLS = List.of("billing", "cards", "payments");

    private final long id;
    final double budget;
    final Map<String, Integer> skills;
    private final List<Held> held = new ArrayList<>();

    private record Held(Work work, Instant done) {}

    private Defender(long id, double budget, Map<String, Integer> skills) {
        this.id = id;
        this.budget = budget;
        this.skills = skills;
    }

    /** One to three pools of one to four agents, some of them smaller than others. */
    static List<Defender> some(Random random) {
        List<Defender> all = new ArrayList<>();
        for (int pool = 1 + random.nextInt(3); pool > 0; pool--) {
            Map<String, Integer> skills = new HashMap<>();
            for (String skill : SKILLS) if (random.nextInt(3) > 0) skills.put(skill, 1 + random.nextInt(10));
            int budget = 1 + random.nextInt(5);
            for (int j = 1 + random.nextInt(4); j > 0; j--)
                all.add(new Defender(all.size(), random.nextInt(4) == 0 ? 1 + random.nextInt(budget) : budget, skills));
        }
        return all;
    }

    /** One of the skills they have, or none, so that anybody may do. */
    Set<String> anySkill(Random random) {
        List<String> own = skills.keySet().stream().sorted().toList();
        return own.isEmpty() || random.nextInt(3) == 0 ? Set.of() : Set.of(own.get(random.nextInt(own.size())));
    }

    static Defender strongest(List<Defender> all) {
        return all.stream().max(Comparator.comparingDouble(one -> one.budget)).orElseThrow();
    }

    double used() {
        return held.stream().mapToDouble(one -> one.work().attention()).sum();
    }

    void take(Matching.Given given, Instant expected, Instant done) {
        if (used() + given.ticket().attention() > budget)
            throw new AssertionError(given.agent().name() + " was given more than the budget");
        held.add(new Held(
                new Work(given.ticket().attention(), expected, given.rule().equals(AgedLane.KEPT)), done));
    }

    void putDown(Instant now) {
        held.removeIf(one -> !one.done().isAfter(now));
    }

    AgentFacts facts() {
        return new AgentFacts(
                id,
                "Agent " + id,
                true,
                budget,
                used(),
                0,
                skills,
                Set.of(),
                Holding.NOTHING,
                Map.of(),
                1,
                Double.POSITIVE_INFINITY,
                held.stream().map(Held::work).toList());
    }
}
