package io.heed.intake;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A queue as programs and forms write it; what is left out stays as it is. */
@Schema(name = "QueueDescription")
public record QueueBody(
        String title,
        String description,
        List<String> skills,

        @Schema(description = "A reply's, around the clock and to every tier, where no finer promise is made")
        Integer promiseMinutes,

        Double heat) {}
