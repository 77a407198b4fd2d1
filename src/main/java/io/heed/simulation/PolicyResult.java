package io.heed.simulation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of one policy as the API tells them; waits in seconds, like all times there. */
@Schema(name = "SimulationResult")
public record PolicyResult(
        String policy,
        int arrived,
        int served,

        @Schema(description = "Gave up") int abandoned,

        @Schema(description = "Still waiting when the day closed")
        int left,

        double abandonedShare,

        @Schema(description = "Σ weight × minutes waited") double weightedDelayCost,

        @Schema(description = "Σ penalties of those who gave up")
        double abandonmentCost,

        @Schema(description = "Both costs together per ticket: the figure to compare policies by")
        double costPerTicket,

        @Schema(description = "Share of the weight that was answered in the promised time, 0..1")
        double promiseAttainment,

        @Schema(description = "Share of the staffed attention in use, 0..1")
        double occupancy,

        Effort effortFairness,

        @Schema(description = "Waited more than four hours") int starved,

        List<ByClass> classes) {

    @Schema(name = "SimulationResultByClass")
    public record ByClass(
            String queue,
            int arrived,
            int served,
            int abandoned,
            int left,
            double abandonedShare,
            double promiseAttainment,

            @Schema(description = "Of everybody who came, those who gave up or were left included")
            Wait waitSeconds) {}

    @Schema(name = "SimulatedWait")
    public record Wait(double mean, double p50, double p95, double max) {}

    static PolicyResult of(Figures day) {
        return new PolicyResult(
                day.policy(),
                day.arrived(),
                day.served(),
                day.abandoned(),
                day.left(),
                day.abandonedShare(),
                day.delayCost(),
                day.abandonmentCost(),
                day.costPerTicket(),
                day.promiseAttainment(),
                day.occupancy(),
                day.effort(),
                day.starved(),
                day.classes().stream().map(PolicyResult::of).toList());
    }

    private static ByClass of(ClassFigures one) {
        Waits waits = one.waited();
        return new ByClass(
                one.queue(),
                one.arrived(),
                one.served(),
                one.abandoned(),
                one.left(),
                one.abandonedShare(),
                one.promiseKept(),
                new Wait(waits.mean() * 60, waits.p50() * 60, waits.p95() * 60, waits.max() * 60));
    }
}
