package io.heed.promise;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is promised, as programs write it. */
@Schema(name = "PromiseTerms")
public record PromiseBody(
        @Schema(
                description = "The calendar whose opening hours count; left out, promises run around the clock",
                examples = "office")
        String calendar,

        @Schema(
                description =
                        "From the first message to the first reply. What is left out here and below is left to the"
                                + " promise of every tier, and a reply then to the queue's promiseMinutes",
                examples = "60")
        Integer firstReplyMinutes,

        @Schema(description = "From the oldest message without an answer to the next reply", examples = "120")
        Integer nextReplyMinutes,

        @Schema(
                description =
                        "From the first message to the closure, without the time it waits for the customer or is on"
                                + " hold",
                examples = "960")
        Integer resolutionMinutes) {}
