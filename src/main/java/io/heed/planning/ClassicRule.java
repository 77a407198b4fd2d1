package io.heed.planning;

/** The rules of classic routers: one ticket after the other, each to the agent the rule names, if it has room. */
final class ClassicRule {
    private final PlanPolicy policy;
    private int turn;

    ClassicRule(PlanPolicy policy) {
        this.policy = policy;
    }

    /** @param waited how long each ticket has waited, in any unit; equal waits go in the order given */
    Allocation run(Market market, double[] waited) {
        if (policy == PlanPolicy.DENSITY) {
            return Greedy.byDensity(market);
        }
        Allocation allocation = new Allocation(market);
        for (int i : Order.descending(policy == PlanPolicy.STRICT_PRIORITY ? mostWorth(market) : waited, market.n)) {
            int best = -1;
            for (int e = market.start[i]; e < market.start[i + 1]; e++) {
                if (allocation.fits(e) && (best < 0 || preferred(allocation, market.agent[e], market.agent[best]))) {
                    best = e;
                }
            }
            if (best >= 0) {
                allocation.put(i, best);
                turn = (market.agent[best] + 1) % market.m;
            }
        }
        return allocation;
    }

    private boolean preferred(Allocation allocation, int j, int to) {
        return switch (policy) {
            case ROUND_ROBIN -> inTurn(j, allocation.market.m) < inTurn(to, allocation.market.m);
            case FEWEST_OPEN -> allocation.count[j] < allocation.count[to];
            default -> allocation.room(j) > allocation.room(to);
        };
    }

    private int inTurn(int j, int m) {
        return Math.floorMod(j - turn, m);
    }

    private static double[] mostWorth(Market market) {
        double[] most = new double[market.n];
        for (int i = 0; i < market.n; i++) {
            for (int e = market.start[i]; e < market.start[i + 1]; e++) {
                most[i] = Math.max(most[i], market.profit[e]);
            }
        }
        return most;
    }
}
