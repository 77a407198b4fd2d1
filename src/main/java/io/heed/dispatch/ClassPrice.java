package io.heed.dispatch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A class of tickets.
 *
 * @param language "zh", or "" for every other
 * @param attention points one of them takes
 * @param backlog how many wait
 * @param pace how many came a minute in the last quarter of an hour
 * @param forecast how many a minute are expected in the next two hours
 * @param minutesSaved weighted minutes of waiting that serving one more now saves, per unit of weight
 */
@Schema(name = "ClassPrice")
public record ClassPrice(
        @Schema(examples = "payments") String queue,
        @Schema(examples = "zh") String language,
        @Schema(examples = "1.5") double attention,
        @Schema(examples = "12") int backlog,
        @Schema(examples = "0.8") double pace,
        @Schema(examples = "0.7") double forecast,
        @Schema(examples = "34.5") double minutesSaved) {}
