package io.heed.dispatch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Agents with the same skills.
 *
 * @param agents how many of them take tickets
 * @param points of attention they have in all
 * @param price what a minute of a point of their attention would save, in weight
 */
@Schema(name = "PoolPrice")
public record PoolPrice(
        @Schema(examples = "[\"payments\", \"zh\"]") List<String> skills,
        @Schema(examples = "3") int agents,
        @Schema(examples = "12") double points,
        @Schema(examples = "1.9") double price) {}
