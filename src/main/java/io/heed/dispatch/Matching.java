package io.heed.dispatch;

import io.heed.planning.Plan;
import io.heed.planning.Planner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One decision round: which waiting tickets go to whom now, and what attention is worth. Plain: facts in, offers out.
 *
 * <p>The round itself gives the attention that is free now to the tickets worth most of it. A second plan looks a little
 * ahead, with the attention that is expected to free up within the outlook, for the tickets still waiting: it says who
 * comes next to whom, and its price is the price of attention.
 */
public final class Matching {
    private final Planner planner;
    private final Duration deadline;
    private final double explore;

    public Matching(Planner planner, Duration deadline) {
        this(planner, deadline, 0);
    }

    /** @param explore the share of Heed's tickets whose agent is drawn by lot, 0..0.05 */
    public Matching(Planner planner, Duration deadline, double explore) {
        this.planner = planner;
        this.deadline = deadline;
        this.explore = explore;
    }

    /**
     * A ticket given to an agent, and the rule that did it.
     *
     * @param room what the agent had left at that moment
     * @param propensity the chance with which the agent was drawn, null where nobody was drawn
     */
    public record Given(Waiting waiting, AgentFacts agent, double room, String rule, Double propensity) {
        public Given(Waiting waiting, AgentFacts agent, double room, String rule) {
            this(waiting, agent, room, rule, null);
        }

        public TicketFacts ticket() {
            return waiting.ticket();
        }

        /** Whether the agent had been kept free for aged tickets. */
        public boolean kept() {
            return rule.equals(AgedLane.KEPT);
        }

        double attention() {
            return agent.attentionFor(ticket());
        }
    }

    /** What is planned when attention frees up: a ticket and the agent it will probably go to. */
    public record Next(long ticketId, long agentId) {}

    /** The outcome of a round: what was given, and the joint plan among the rest. */
    public record Round(List<Given> given, Plan plan) {
        public Round {
            given = List.copyOf(given);
        }
    }

    /**
     * Who comes next to whom.
     *
     * @param price the weight a ticket of one point and ordinary effort needs to get a person
     * @param priceOf the same by agent, of those whose attention is scarce
     */
    public record Outlook(List<Next> next, double price, Map<Long, Double> priceOf) {
        public Outlook {
            next = List.copyOf(next);
            priceOf = Map.copyOf(priceOf);
        }
    }

    public Round round(Situation situation) {
        return played(situation).round();
    }

    /** A round together with the look ahead from it. */
    public Played played(Situation situation) {
        Floor floor = new Floor(situation);
        JointLane joint = new JointLane(planner, deadline);
        for (Lane lane : before(situation)) lane.give(floor);
        joint.give(floor);
        return new Played(floor, joint, new Round(floor.given(), joint.plan()));
    }

    /**
     * What comes before the joint plan, and why. Aged tickets come first, because a promise binds whatever the queue's
     * rule. Then the queues with a rule of their own, because such a rule takes no account of anybody else: after the
     * plan it would find only what the plan did not want. Then the few tickets that explore, before the plan can take
     * the agents they may be drawn. The plan comes last and makes the best of what is left. All share the same budgets.
     */
    private List<Lane> before(Situation situation) {
        List<Lane> lanes = new ArrayList<>();
        lanes.add(new AgedLane());
        for (RoutingRule rule : classicRules(situation)) lanes.add(lane(rule));
        if (explore > 0) lanes.add(new ExplorationLane(explore));
        return lanes;
    }

    private static Lane lane(RoutingRule rule) {
        return switch (rule) {
            case LOTTERY -> new LotteryLane(rule, Lottery.Form.FAIR);
            case LOTTERY_PLAIN -> new LotteryLane(rule, Lottery.Form.PLAIN);
            default -> new ClassicLane(rule);
        };
    }

    private static Set<RoutingRule> classicRules(Situation situation) {
        Set<RoutingRule> rules = EnumSet.noneOf(RoutingRule.class);
        for (Waiting waiting : situation.waiting())
            rules.add(waiting.ticket().terms().rule());
        rules.remove(RoutingRule.HEED);
        return rules;
    }

    /** The round, from which the look ahead can be asked for. */
    public static final class Played {
        private final Floor floor;
        private final JointLane joint;
        private final Round round;

        private Played(Floor floor, JointLane joint, Round round) {
            this.floor = floor;
            this.joint = joint;
            this.round = round;
        }

        public Round round() {
            return round;
        }

        public Outlook outlook() {
            Map<Integer, Integer> kept = floor.kept();
            int[] left = IntStream.of(floor.waiting())
                    .filter(i -> !kept.containsValue(i))
                    .toArray();
            double[] soon = new double[floor.agents()];
            for (int j = 0; j < soon.length; j++) {
                AgentFacts agent = floor.agent(j);
                if (!kept.containsKey(j)) soon[j] = Math.max(0, floor.room(j) + agent.freeSoon() - agent.free());
            }
            Plan plan = joint.plan(floor, left, soon);
            List<Next> next = new ArrayList<>();
            kept.forEach((j, i) -> next.add(
                    new Next(floor.ticket(i).ticket().id(), floor.agent(j).id())));
            for (int k = 0; k < left.length; k++)
                if (plan.agentOf()[k] >= 0)
                    next.add(new Next(
                            floor.ticket(left[k]).ticket().id(),
                            floor.agent(plan.agentOf()[k]).id()));
            double price = price(left, plan);
            return new Outlook(next, price, priceOf(left, plan, price));
        }

        /** Where nothing can be placed at all, everybody who takes tickets is as dear as attention is. */
        private Map<Long, Double> priceOf(int[] left, Plan plan, double price) {
            Map<Long, Double> prices = new HashMap<>();
            if (price <= 0 || left.length == 0) return prices;
            for (int j = 0; j < floor.agents(); j++) {
                double its = plan.assigned() > 0 ? plan.prices()[j] : price;
                if (floor.agent(j).taking() && its > 0)
                    prices.put(floor.agent(j).id(), its);
            }
            return prices;
        }

        /**
         * The price that clears the outlook: what the median full budget would pay for one more point. When nothing can
         * be placed at all, the dearest ticket sets it; when everything finds room, attention is free.
         */
        private double price(int[] left, Plan plan) {
            if (left.length == 0 || plan.assigned() == left.length) return 0;
            if (plan.assigned() > 0) return plan.priceOfAttention();
            double dearest = 0;
            for (int i : left) {
                Waiting waiting = floor.ticket(i);
                double minutes = Math.max(1, waiting.ticket().effortMinutes());
                double perPoint = waiting.weight()
                        * Worth.ORDINARY_MINUTES
                        / minutes
                        / waiting.ticket().attention();
                dearest = Math.max(dearest, perPoint);
            }
            return dearest;
        }
    }
}
