package io.heed.dispatch;

import io.heed.planning.FluidClass;
import io.heed.planning.FluidPool;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What comes for a pool's skills, as weight per point and minute: what serving each class's arrivals is worth, spread
 * over all the attention that may serve it. The fluid programme's price cannot tell pools apart that share a class at the
 * margin, but chance can: whoever may take more kinds of dearer tickets is missed more when one comes.
 */
final class SoughtAfter {
    private final List<FluidPool> pools;
    private final double[] perPoint;

    /** @param value of serving one of a class */
    SoughtAfter(List<FluidClass> classes, List<FluidPool> pools, ToDoubleFunction<FluidClass> value) {
        this.pools = pools;
        perPoint = new double[classes.size()];
        for (int k = 0; k < perPoint.length; k++) {
            FluidClass one = classes.get(k);
            double capacity = 0;
            for (FluidPool pool : pools) if (pool.serves()[k]) capacity += pointMinutes(pool);
            double coming = Arrays.stream(one.arrivals()).average().orElse(0) * minutes();
            if (capacity > 0) perPoint[k] = value.applyAsDouble(one) * coming / capacity;
        }
    }

    double of(int pool) {
        double sum = 0;
        for (int k = 0; k < perPoint.length; k++) if (pools.get(pool).serves()[k]) sum += perPoint[k];
        return sum;
    }

    private static double minutes() {
        return Arrays.stream(FluidFloor.BUCKETS).sum();
    }

    private static double pointMinutes(FluidPool pool) {
        return Arrays.stream(pool.capacity()).sum();
    }
}
