package io.heed.setup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team as programs and forms write it; of a known one, what is left out stays as it is. */
@Schema(name = "TeamRequest")
public record TeamBody(
        @Schema(examples = "Payments and orders") String name,

        @Schema(examples = "[3, 4]", description = "Ids of people, all of them")
        List<Long> members,

        @Schema(examples = "[\"payments\", \"orders\"]", description = "Names of queues, all of them")
        List<String> queues) {}
