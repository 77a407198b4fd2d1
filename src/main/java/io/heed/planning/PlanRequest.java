package io.heed.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@code POST /api/v1/plans} takes. Matrices have one row per agent and one column per ticket. */
public record PlanRequest(
        List<Ticket> tickets,
        List<Agent> agents,

        @Schema(description = "Points a ticket takes of an agent, agents × tickets; else the ticket's own")
        double[][] attention,

        @Schema(description = "Value of a pair, agents × tickets; else weight × fit")
        double[][] value,

        @Schema(description = "Cost of a pair, agents × tickets; needed for minimiseCost")
        double[][] cost,

        @Schema(
                defaultValue = "maximiseValue",
                enumeration = {"maximiseValue", "minimiseCost"})
        String objective,

        @Schema(description = "λ: value a point of attention must earn at least", defaultValue = "0")
        Double attentionPrice,

        @Schema(description = "Thinking time, at most 60000", defaultValue = "1000")
        Long deadlineMillis,

        @Schema(description = "Same request and seed, same plan", defaultValue = "0")
        Long seed,

        @Schema(
                defaultValue = "heed",
                enumeration = {"heed", "density", "round-robin", "fewest-open", "highest-spare", "strict-priority"})
        String policy) {

    public record Ticket(
            @Schema(description = "String or number, echoed as it came", type = SchemaType.STRING)
            JsonNode id,

            @Schema(defaultValue = "1") Double weight,

            @Schema(description = "Attention points, 1 is one ordinary chat", defaultValue = "1")
            Double attention,

            @Schema(
                    description = "Needed skills: a list of names, or an object of name to least level (0–10)",
                    type = SchemaType.ARRAY,
                    implementation = String.class)
            JsonNode skills,

            @Schema(description = "Decides between equals, and is the order of the classic rules")
            Double waitedSeconds) {}

    public record Agent(
            @Schema(description = "String or number, echoed as it came", type = SchemaType.STRING)
            JsonNode id,

            @Schema(description = "Free attention points") Double budget,

            @Schema(
                    description = "Skills: a list of names, or an object of name to level (0–10)",
                    type = SchemaType.ARRAY,
                    implementation = String.class)
            JsonNode skills) {}
}
