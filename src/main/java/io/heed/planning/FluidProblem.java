package io.heed.planning;

import java.util.List;

/**
 * The next hours as flows: which class should be served by which pool in which bucket, so that waiting and giving up
 * cost least. A ticket books all of its work in the bucket in which it starts, as what is in service did before; so a
 * pool that is busy throughout starts exactly as much work as it has attention.
 *
 * @param buckets minutes of each bucket, any length
 */
public record FluidProblem(double[] buckets, List<FluidClass> classes, List<FluidPool> pools) {
    public FluidProblem {
        classes = List.copyOf(classes);
        pools = List.copyOf(pools);
        for (double minutes : buckets) demand(minutes > 0 && Double.isFinite(minutes), "a bucket lasts some minutes");
        for (FluidClass one : classes) check(one, buckets.length);
        for (FluidPool pool : pools) {
            demand(pool.capacity().length == buckets.length, "a pool has a capacity in every bucket");
            demand(pool.serves().length == classes.size(), "a pool says of every class whether it serves it");
            for (double minutes : pool.capacity())
                demand(minutes >= 0 && Double.isFinite(minutes), "capacity is finite");
        }
    }

    private static void check(FluidClass one, int buckets) {
        demand(one.arrivals().length == buckets, "a class has arrivals in every bucket");
        for (double rate : one.arrivals()) demand(rate >= 0 && Double.isFinite(rate), "arrivals are finite");
        demand(one.work() > 0 && Double.isFinite(one.work()), "work is above 0");
        demand(one.patience() > 0, "patience is above 0");
        for (double cost : new double[] {one.backlog(), one.delayCost(), one.abandonmentPenalty(), one.leftover()})
            demand(cost >= 0 && Double.isFinite(cost), "backlog and costs are finite and not below 0");
    }

    private static void demand(boolean met, String what) {
        if (!met) throw new IllegalArgumentException("In a fluid problem " + what);
    }

    int size() {
        return buckets.length;
    }
}
