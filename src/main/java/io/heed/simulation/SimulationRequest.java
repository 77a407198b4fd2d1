package io.heed.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.dispatch.WeightSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@code POST /api/v1/simulations} takes. All times are seconds after the start of the day. */
@Schema(name = "SimulationRequest")
public record SimulationRequest(
        List<Agent> agents,
        List<Arrival> arrivals,

        @Schema(description = "Each is run on the same customers", examples = "[\"heed\", \"fewest-open\", \"gc-mu\"]")
        List<String> policies,

        @Schema(description = "Same request and seed, same answer", defaultValue = "0")
        Long seed,

        @Schema(description = "A day this workspace has seen, instead of agents and arrivals", examples = "2026-03-02")
        String day,

        @Schema(description = "Where that day began and ended", defaultValue = "UTC", examples = "Europe/Berlin")
        String zone,

        @Schema(
                description =
                        "Heed's rule is run under each of these too; arrivals then weigh by their urgency, tier and"
                                + " heat, and by how long they wait")
        List<Weighed> weights) {
    public SimulationRequest(
            List<Agent> agents, List<Arrival> arrivals, List<String> policies, Long seed, String day, String zone) {
        this(agents, arrivals, policies, seed, day, zone, null);
    }

    public SimulationRequest(List<Agent> agents, List<Arrival> arrivals, List<String> policies, Long seed) {
        this(agents, arrivals, policies, seed, null, null, null);
    }

    @Schema(name = "SimulatedWeights")
    public record Weighed(
            @Schema(examples = "draft", description = "Names the run in the results")
            String name,

            WeightSet set) {}

    @Schema(name = "SimulatedAgent")
    public record Agent(
            @Schema(examples = "ana") String id,

            @Schema(description = "Attention points for tickets at the same time", examples = "4")
            Double budget,

            @Schema(
                    description = "A list of names, or an object of name to level (0–10)",
                    type = SchemaType.ARRAY,
                    implementation = String.class)
            JsonNode skills,

            @Schema(description = "When they take tickets; always, when there is none")
            List<Shift> shifts) {}

    @Schema(name = "SimulatedShift")
    public record Shift(
            @Schema(examples = "0") Double from,
            @Schema(examples = "28800") Double to) {}

    @Schema(name = "SimulatedArrival")
    public record Arrival(
            @Schema(description = "In any order", examples = "12.5")
            Double at,

            @Schema(examples = "billing") String queue,

            @Schema(description = "What a minute of waiting costs", defaultValue = "1")
            Double weight,

            @Schema(description = "When they give up; never, when there is none", examples = "900")
            Double patienceSeconds,

            @Schema(
                    description = "What an agent takes in truth; decisions only know the queue's mean",
                    examples = "420")
            Double handleSeconds,

            @Schema(description = "Attention it takes of its agent", defaultValue = "1")
            Double attentionPoints,

            @Schema(description = "An agent needs all of them", examples = "[\"billing\"]")
            List<String> skills,

            @Schema(description = "When somebody should have begun", examples = "300")
            Double promiseSeconds,

            @Schema(
                    description = "What it costs when they give up, in weight × minutes; as ten minutes of waiting"
                            + " when there is none")
            Double abandonmentPenalty,

            @Schema(description = "Of the words, 0 to 1; for runs under weights", examples = "0.6")
            Double urgency,

            @Schema(examples = "vip") String tier,

            @Schema(description = "Of the queue, 0 to 1", examples = "0.4")
            Double heat) {
        public Arrival(
                Double at,
                String queue,
                Double weight,
                Double patienceSeconds,
                Double handleSeconds,
                Double attentionPoints,
                List<String> skills,
                Double promiseSeconds,
                Double abandonmentPenalty) {
            this(
                    at,
                    queue,
                    weight,
                    patienceSeconds,
                    handleSeconds,
                    attentionPoints,
                    skills,
                    promiseSeconds,
                    abandonmentPenalty,
                    null,
                    null,
                    null);
        }
    }
}
