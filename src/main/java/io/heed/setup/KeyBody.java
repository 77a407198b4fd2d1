package io.heed.setup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A key somebody wants. */
@Schema(name = "KeyRequest")
public record KeyBody(
        @Schema(examples = "shop") String name,

        @Schema(
                examples = "[\"messages.send\"]",
                description = "What it may do, as the routes name it; left out, everything")
        List<String> permissions,

        @Schema(examples = "90", description = "So many days it works; left out, until it is revoked")
        Integer days) {}
