package io.heed.dispatch;

import java.time.Instant;

/** Whom a classic rule picks among those who may have a ticket and have room for it. */
final class AgentChoice {
    private final RoutingRule rule;
    private final Floor floor;
    private final int[] given;
    private final double[] lastTurn;
    private final double[] idleSince;
    private int turns;

    AgentChoice(RoutingRule rule, Floor floor) {
        this.rule = rule;
        this.floor = floor;
        given = new int[floor.agents()];
        lastTurn = new double[floor.agents()];
        idleSince = new double[floor.agents()];
        for (int j = 0; j < given.length; j++) {
            Holding holding = floor.agent(j).holding();
            lastTurn[j] = holding.lastGiven() == null ? Double.NEGATIVE_INFINITY : seconds(holding.lastGiven());
            idleSince[j] = holding.idleSince() == null ? Double.MAX_VALUE : seconds(holding.idleSince());
        }
    }

    /** The position of the agent, or -1 when nobody can take this ticket now. */
    int forTicket(int i) {
        int best = -1;
        for (int j = 0; j < given.length; j++)
            if (floor.agent(j).taking()
                    && floor.hasRoom(i, j)
                    && (best < 0 || before(j, best))
                    && Fit.of(floor.agent(j), floor.ticket(i).ticket()).isPresent()) best = j;
        return best;
    }

    void took(int j) {
        given[j]++;
        lastTurn[j] = seconds(floor.situation.now()) + ++turns;
        idleSince[j] = Double.MAX_VALUE;
    }

    private boolean before(int j, int other) {
        int order = Double.compare(burden(j), burden(other));
        return order == 0 ? lastTurn[j] < lastTurn[other] : order < 0;
    }

    /** The least burdened is picked. */
    private double burden(int j) {
        return switch (rule) {
            case ROUND_ROBIN -> lastTurn[j];
            case FEWEST_OPEN -> floor.agent(j).holding().open() + given[j];
            case HIGHEST_SPARE -> -floor.room(j);
            case HIGHEST_SPARE_PERCENT -> -floor.room(j) / floor.agent(j).budget();
            default -> idleSince[j];
        };
    }

    private static double seconds(Instant instant) {
        return instant.getEpochSecond() + instant.getNano() / 1e9;
    }
}
