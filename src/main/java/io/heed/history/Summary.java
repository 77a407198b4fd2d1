package io.heed.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found in a file, before anything comes in.
 *
 * @param nameless tickets whose requester has only a name: each is a customer of its own
 * @param statuses tickets by whether they are open, closed or deleted over there
 * @param groups the groups of tickets, the most frequent first, with the queue each is here
 * @param groupNames names of groups by their numbers, where the file lists them
 * @param first some records as they are read
 */
@Schema(name = "ImportSummary")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Summary(
        int tickets,
        int messages,
        int customers,
        int agents,
        int refused,
        int nameless,
        Map<String, Integer> statuses,
        List<Group> groups,
        Map<String, String> groupNames,
        List<Sample> first) {

    static final Summary NOTHING = new Summary(0, 0, 0, 0, 0, 0, Map.of(), List.of(), Map.of(), List.of());

    /** What is left once nobody looks at a preview any more: nothing that anybody wrote. */
    Summary withoutSamples() {
        return new Summary(
                tickets, messages, customers, agents, refused, nameless, statuses, groups, groupNames, List.of());
    }

    /** @param queue null when there is none by this name: then the reading chooses, or nobody does for a closed ticket */
    @Schema(name = "ImportGroup")
    public record Group(String name, int tickets, String queue) {}

    /** @param text the beginning of the first message */
    @Schema(name = "ImportSample")
    public record Sample(
            int line,
            String kind,
            String id,
            String subject,
            String status,
            String group,
            String requester,
            String assignee,
            Instant openedAt,
            Instant closedAt,
            List<String> tags,
            int messages,
            String text) {}
}
