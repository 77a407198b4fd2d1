package io.heed.dispatch;

import io.heed.planning.FluidClass;
import io.heed.planning.FluidPool;
import io.heed.planning.FluidProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The floor as flows: classes of tickets, and pools of agents with the same skills, over the next two hours. */
final class FluidFloor {
    static final double[] BUCKETS = new double[24];
    private static final double BUCKET_MINUTES = 5;

    static {
        Arrays.fill(BUCKETS, BUCKET_MINUTES);
    }

    /** Who still waits after two hours is expected to wait so much longer, in minutes. */
    private static final double AFTERWARDS = 30;

    private final List<ClassBook.Seen> seen;
    private final Map<String, List<AgentFacts>> pools;
    private final FluidProblem problem;

    FluidFloor(
            List<ClassBook.Seen> seen,
            List<AgentFacts> agents,
            Map<String, ClassTerms> terms,
            Usual usual,
            Roster roster,
            Instant now) {
        this.seen = seen;
        this.pools = pools(agents);
        List<FluidClass> classes = new ArrayList<>();
        for (ClassBook.Seen one : seen) classes.add(fluid(one, terms.get(one.name()), usual.of(one.name(), now)));
        List<FluidPool> flows = new ArrayList<>();
        pools.forEach((name, members) -> flows.add(pool(name, members, roster, now)));
        problem = new FluidProblem(BUCKETS, classes, flows);
    }

    FluidProblem problem() {
        return problem;
    }

    List<ClassBook.Seen> classes() {
        return seen;
    }

    /** The members of each pool, in the order of the problem's pools. */
    Map<String, List<AgentFacts>> pools() {
        return pools;
    }

    private static FluidClass fluid(ClassBook.Seen one, ClassTerms known, double[] usual) {
        ClassTerms terms = Optional.ofNullable(known).orElse(ClassTerms.PATIENT);
        double patience = terms.patienceMinutes();
        double perMinute = one.weight() + terms.abandonmentPenalty() / patience;
        return new FluidClass(
                one.name(),
                one.backlog(),
                Forecast.rates(one.pace(), usual, BUCKETS),
                one.weight(),
                patience,
                terms.abandonmentPenalty(),
                one.attention() * one.minutes(),
                perMinute * Math.min(patience, AFTERWARDS));
    }

    /** By skills known at all: levels make somebody better, not able to do other things. */
    private static Map<String, List<AgentFacts>> pools(List<AgentFacts> agents) {
        Map<String, List<AgentFacts>> pools = new LinkedHashMap<>();
        for (AgentFacts agent : agents)
            pools.computeIfAbsent(String.join(", ", skills(agent)), name -> new ArrayList<>())
                    .add(agent);
        return pools;
    }

    static List<String> skills(AgentFacts agent) {
        return agent.skills().entrySet().stream()
                .filter(skill -> skill.getValue() > 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private FluidPool pool(String name, List<AgentFacts> members, Roster roster, Instant now) {
        double[] capacity = new double[BUCKETS.length];
        Duration bucket = Duration.ofSeconds(Math.round(BUCKET_MINUTES * 60));
        for (int t = 0; t < capacity.length; t++)
            for (AgentFacts agent : members)
                capacity[t] +=
                        agent.budget() * BUCKET_MINUTES * roster.share(agent, now.plus(bucket.multipliedBy(t)), bucket);
        boolean[] serves = new boolean[seen.size()];
        for (int k = 0; k < serves.length; k++)
            serves[k] = Fit.knows(members.get(0), seen.get(k).like());
        return new FluidPool(name, capacity, serves);
    }
}
