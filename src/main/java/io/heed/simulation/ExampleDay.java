package io.heed.simulation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Made-up days that the page offers, so that policies can be compared before there is a history. */
enum ExampleDay {
    peaks(day -> day),
    light(day -> day.scaled(0.9)),
    heavy(day -> day.scaled(1.3)),
    overload(DesignDay::sustainedOverload),
    whole(DesignDay::withWholeBudgets);

    private final Function<DesignDay, DesignDay> day;

    ExampleDay(Function<DesignDay, DesignDay> day) {
        this.day = day;
    }

    static Optional<ExampleDay> named(String name) {
        return Arrays.stream(values()).filter(day -> day.name().equals(name)).findFirst();
    }

    Scenario scenario(long seed) {
        return day.apply(DesignDay.usual()).scenario(seed);
    }
}
