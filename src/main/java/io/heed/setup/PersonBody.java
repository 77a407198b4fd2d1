package io.heed.setup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody as programs and forms write them; of somebody known, what is left out stays as it is. */
@Schema(name = "PersonRequest")
public record PersonBody(
        @Schema(examples = "ines", description = "To sign in with; cannot be changed")
        String username,

        @Schema(examples = "Ines Duarte") String name,
        @Schema(examples = "Payments · PT EN") String title,

        @Schema(
                examples = "ines.duarte@example.com",
                description = "By which their company account is known at their first sign-in; empty for none")
        String email,

        @Schema(examples = "agent", description = "agent, lead, supervisor or admin")
        String role,

        @Schema(examples = "4.5", description = "Attention points they can hold at once")
        BigDecimal budget,

        @Schema(
                examples = "{\"payments\": 8, \"zh\": 10}",
                description =
                        "0 (not at all) to 10 (teaches it); languages are skills too. All of them: one left out is gone")
        Map<String, Integer> skills,

        @Schema(examples = "[1]", description = "Ids of their teams, all of them")
        List<Long> teams) {}
