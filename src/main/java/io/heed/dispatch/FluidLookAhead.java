package io.heed.dispatch;

import io.heed.planning.FluidClass;
import io.heed.planning.FluidPlan;
import io.heed.planning.FluidSolver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prices from the fluid programme of the next two hours. Where it cannot be had, generalised cμ decides and the notice
 * says why.
 *
 * <p>The programme sees flows, in which everybody served within a bucket is worth the same. So two things are added to
 * what it says of a class: duals are means over the first buckets; and a minute's delay counts, as what it costs less
 * the attention that those who give up in it no longer take. And of agents whose attention costs the same, those whose
 * skills are sought after most cost a little more.
 */
public final class FluidLookAhead implements LookAhead {
    static final String SOURCE = "fluid";

    /** The pace of fewer is uncertain by more than an eighth, which is as much as there is between calm and rush. */
    private static final int FEWEST_HEARD = 60;

    private final Map<String, ClassTerms> terms;
    private final Usual usual;
    private final Roster roster;
    private final FluidSolver solver;
    private final PriceTuning tuning;
    private final ClassBook book = new ClassBook();

    public FluidLookAhead(
            Map<String, ClassTerms> terms, Usual usual, Roster roster, FluidSolver solver, PriceTuning tuning) {
        this.terms = Map.copyOf(terms);
        this.usual = usual;
        this.roster = roster;
        this.solver = solver;
        this.tuning = tuning;
    }

    @Override
    public void arrived(Waiting ticket, Instant at) {
        book.arrived(ticket, at);
    }

    /** Arrivals are heard of from here on, even if the first comes later. */
    void listensSince(Instant began) {
        book.listensSince(began);
    }

    /**
     * Prices and what they come from.
     *
     * @param millis the solver took
     */
    record Looked(AttentionPrices prices, List<ClassPrice> classes, List<PoolPrice> pools, double millis) {
        static Looked none(Instant now, String notice) {
            return new Looked(AttentionPrices.none(now, notice), List.of(), List.of(), 0);
        }
    }

    @Override
    public AttentionPrices look(List<Waiting> waiting, List<AgentFacts> agents, Instant now) {
        return looked(waiting, agents, now).prices();
    }

    Looked looked(List<Waiting> waiting, List<AgentFacts> agents, Instant now) {
        List<ClassBook.Seen> seen = book.seen(waiting, now);
        if (book.heard() + waiting.size() < FEWEST_HEARD)
            return Looked.none(now, "Too few tickets wait or have come lately to look ahead.");
        if (agents.stream().noneMatch(AgentFacts::taking))
            return Looked.none(now, "Nobody takes tickets, so there is no attention to price.");
        try {
            FluidFloor floor = new FluidFloor(seen, agents, terms, usual, roster, now);
            Optional<FluidPlan> plan = solver.solve(floor.problem());
            return plan.map(found -> looked(floor, found, now))
                    .orElseGet(() -> Looked.none(now, "The look-ahead found no optimum in time."));
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            return Looked.none(now, "The look-ahead could not work with its figures: " + impossible.getMessage());
        }
    }

    private Looked looked(FluidFloor floor, FluidPlan plan, Instant now) {
        Map<String, Double> saved = new HashMap<>();
        Map<String, Double> index = new HashMap<>();
        List<ClassPrice> classes = new ArrayList<>();
        for (int k = 0; k < floor.classes().size(); k++) {
            FluidClass one = floor.problem().classes().get(k);
            index.put(one.name(), index(one, soon(plan.value()[k])));
            double minutes = index.get(one.name()) / one.delayCost();
            saved.put(one.name(), minutes);
            classes.add(floor.classes().get(k).priced(one, minutes));
        }
        SoughtAfter sought =
                new SoughtAfter(floor.problem().classes(), floor.problem().pools(), one -> index.get(one.name()));
        Map<Long, Double> rents = new HashMap<>();
        List<PoolPrice> pools = new ArrayList<>();
        for (List<AgentFacts> members : floor.pools().values()) {
            double price = soon(plan.price()[pools.size()]);
            double rent = tuning.rent() * price + tuning.sought() * sought.of(pools.size());
            for (AgentFacts agent : members) rents.put(agent.id(), rent);
            pools.add(pool(members, price));
        }
        return new Looked(new AttentionPrices(now, SOURCE, "", saved, rents), classes, pools, plan.millis());
    }

    /** What serving one more now is worth, with what the programme does not see. */
    private double index(FluidClass one, double value) {
        double delay = Math.max(0, one.costPerMinute() - value / one.patience());
        return value + tuning.delayMinutes() * delay + tuning.slack() * one.work();
    }

    private static PoolPrice pool(List<AgentFacts> members, double price) {
        List<AgentFacts> taking = members.stream().filter(AgentFacts::taking).toList();
        double points = taking.stream().mapToDouble(AgentFacts::budget).sum();
        return new PoolPrice(FluidFloor.skills(members.get(0)), taking.size(), points, price);
    }

    /** The mean over the first buckets. */
    private double soon(double[] duals) {
        return Arrays.stream(duals).limit(tuning.buckets()).average().orElse(0);
    }
}
