package io.heed.desk;

import io.heed.dispatch.Factor;
import io.heed.dispatch.Factors;
import io.heed.dispatch.WeightSet;
import io.heed.web.FactorBar;
import java.util.Arrays;
import java.util.Map;

/** A weight taken apart into its six factors, for pages. */
public final class Bars {
    private Bars() {}

    public static FactorBar of(Factors factors, WeightSet weights) {
        Map<Factor, Double> points = factors.points(weights);
        return FactorBar.of(Arrays.stream(Factor.values())
                .map(factor -> new FactorBar.Points(factor.name(), points.get(factor)))
                .toList());
    }
}
