package io.heed.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The tickets of queues that draw lots, a policy to compare with: chances by one of the two closed forms over all the
 * room there is, then in a drawn order each to whoever has most room. Room that is left goes to the others by the same
 * chances. Skills and split room make some draws impossible, so the chances are those of the form only where everybody
 * can do everything; who wants known propensities takes the {@link ExplorationLane}.
 */
final class LotteryLane implements Lane {
    private final RoutingRule rule;
    private final Lottery.Form form;

    LotteryLane(RoutingRule rule, Lottery.Form form) {
        this.rule = rule;
        this.form = form;
    }

    @Override
    public void give(Floor floor) {
        int[] waiting = floor.waiting(rule);
        double room = 0;
        for (int j = 0; j < floor.agents(); j++) room += floor.room(j);
        if (waiting.length == 0 || room <= 0) return;
        SplittableRandom random = new SplittableRandom(floor.situation.seed());
        for (int i : order(floor, waiting, room, random)) {
            int j = mostRoom(floor, i);
            if (j >= 0) floor.give(i, j, rule.label());
        }
    }

    /** The winners first, both parts in an order drawn with the same chances (Efraimidis and Spirakis 2006). */
    private List<Integer> order(Floor floor, int[] waiting, double room, SplittableRandom random) {
        double[] weight = new double[waiting.length];
        double[] attention = new double[waiting.length];
        for (int k = 0; k < waiting.length; k++) {
            weight[k] = Math.max(Worth.LEAST_WEIGHT, floor.ticket(waiting[k]).weight());
            attention[k] = floor.ticket(waiting[k]).ticket().attention();
        }
        double[] chances = Lottery.chances(form, weight, attention, room);
        boolean[] drawn = Lottery.drawn(chances, attention, random);
        double[] key = new double[waiting.length];
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < waiting.length; k++) {
            key[k] = Math.log(1 - random.nextDouble()) / Math.max(chances[k], 1e-12);
            order.add(k);
        }
        order.sort((one, other) -> drawn[one] == drawn[other]
                ? Double.compare(key[other], key[one])
                : Boolean.compare(drawn[other], drawn[one]));
        return order.stream().map(k -> waiting[k]).toList();
    }

    private static int mostRoom(Floor floor, int i) {
        int most = -1;
        for (int j = 0; j < floor.agents(); j++)
            if (floor.agent(j).taking()
                    && floor.hasRoom(i, j)
                    && (most < 0 || floor.room(j) > floor.room(most))
                    && Fit.of(floor.agent(j), floor.ticket(i).ticket()).isPresent()) most = j;
        return most;
    }
}
