package io.heed.simulation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Made-up days that the page offers, so that policies can be compared before there is a history. */
enum ExampleDay {
    peaks("Two peaks", "60 agents, 13,000 customers; nobody can keep up in the peaks", day -> day),
    light("A lighter day", "The same with a tenth fewer customers", day -> day.scaled(0.9)),
    heavy("A heavier day", "The same with nearly a third more", day -> day.scaled(1.3)),
    overload("Overload all day", "The load of the peaks from morning to evening", DesignDay::sustainedOverload),
    whole(
            "Undivided attention",
            "One tech ticket in five needs all of a person's attention",
            DesignDay::withWholeBudgets);

    final String title;
    final String hint;
    private final Function<DesignDay, DesignDay> day;

    ExampleDay(String title, String hint, Function<DesignDay, DesignDay> day) {
        this.title = title;
        this.hint = hint;
        this.day = day;
    }

    static Optional<ExampleDay> named(String name) {
        return Arrays.stream(values()).filter(day -> day.name().equals(name)).findFirst();
    }

    Scenario scenario(long seed) {
        return day.apply(DesignDay.usual()).scenario(seed);
    }
}
