package io.heed.dispatch;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A queue's routing as programs read and write it; what is left out is as usual. */
@Schema(name = "Routing")
record RoutingBody(
        @Schema(examples = "heed", description = "The rule that matches this queue's tickets with agents")
        String rule,

        @Schema(
                examples = "{\"payments\": 5}",
                description = "Least level, 1 to 10, of a required skill; 1 where nothing is said")
        Map<String, Integer> levels,

        @Schema(
                examples = "[\"german\", \"refunds\"]",
                description = "Skills wished for besides the required ones, the dearest first")
        List<String> wished,

        @Schema(examples = "120", description = "After each such stretch of waiting the last wish is given up")
        Integer relaxAfterSeconds,

        @Schema(examples = "14400", description = "A ticket that has waited this long is served oldest first")
        Integer agedAfterSeconds,

        @Schema(examples = "false", description = "A ticket takes all of its agent's attention")
        Boolean wholeBudget,

        @Schema(examples = "60", description = "How long a ticket holds out for the agent who knows its story")
        Integer stickySeconds,

        @Schema(examples = "60", description = "How long an offer stands; null for the installation's usual")
        Integer offerSeconds,

        @Schema(examples = "{\"email\": 600}") Map<String, Integer> offerSecondsByChannel,

        @Schema(
                examples = "[\"email\"]",
                description = "Channels whose offers count as accepted at once; * is every channel")
        List<String> acceptAutomatically,

        @Schema(examples = "30", description = "How long an agent may wrap up after closing; 0 for not at all")
        Integer wrapSeconds,

        @Schema(
                examples = "900",
                description = "An accepted ticket goes back when its agent leaves the customer waiting this long")
        Integer silentAfterSeconds,

        @Schema(
                examples = "keep",
                description = "Accepted tickets of somebody who goes away: keep, returnLater or returnAtOnce")
        String absentRule,

        @Schema(examples = "600", description = "When absentRule is returnLater: how much later")
        Integer absentAfterSeconds,

        @Schema(examples = "general", description = "The queue whose agents help out with tickets that have waited")
        String overflowTo,

        @Schema(examples = "600", description = "How long a ticket waits for its own agents alone")
        Integer overflowAfterSeconds,

        @Schema(
                examples = "true",
                description = "Also at once while none of its own agents takes tickets; only with overflowTo")
        Boolean overflowWhenNobody) {

    static final RoutingBody USUAL = new RoutingBody(
                    null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null)
            .complete();

    /** The same with everything that was left out filled in. */
    RoutingBody complete() {
        QueueTerms usual = QueueTerms.USUAL;
        return new RoutingBody(
                or(rule, usual.rule().label()),
                or(levels, Map.of()),
                or(wished, List.of()),
                or(relaxAfterSeconds, (int) usual.relaxAfter().toSeconds()),
                or(agedAfterSeconds, (int) usual.agedAfter().toSeconds()),
                or(wholeBudget, false),
                or(stickySeconds, 0),
                offerSeconds,
                or(offerSecondsByChannel, Map.of()),
                or(acceptAutomatically, List.of()),
                or(wrapSeconds, 0),
                silentAfterSeconds,
                or(absentRule, AbsentRule.keep.name()),
                or(absentAfterSeconds, 0),
                overflowTo,
                overflowAfterSeconds,
                or(overflowWhenNobody, false));
    }

    /** The same with another queue that helps out, or with none. */
    RoutingBody helpedBy(String queue, Integer afterSeconds, boolean whenNobody) {
        return new RoutingBody(
                rule,
                levels,
                wished,
                relaxAfterSeconds,
                agedAfterSeconds,
                wholeBudget,
                stickySeconds,
                offerSeconds,
                offerSecondsByChannel,
                acceptAutomatically,
                wrapSeconds,
                silentAfterSeconds,
                absentRule,
                absentAfterSeconds,
                queue,
                afterSeconds,
                whenNobody);
    }

    static RoutingBody of(Routing row) {
        return new RoutingBody(
                row.rule,
                row.levels,
                row.wished,
                row.relaxAfterSeconds,
                row.agedAfterSeconds,
                row.wholeBudget,
                row.stickySeconds,
                row.offerSeconds,
                row.offerSecondsByChannel,
                row.acceptAutomatically,
                row.wrapSeconds,
                row.silentAfterSeconds,
                row.absentRule,
                row.absentAfterSeconds,
                row.overflowTo,
                row.overflowAfterSeconds,
                row.overflowWhenNobody);
    }

    void copyTo(Routing row) {
        row.rule = rule;
        row.levels = levels;
        row.wished = wished;
        row.relaxAfterSeconds = relaxAfterSeconds;
        row.agedAfterSeconds = agedAfterSeconds;
        row.wholeBudget = wholeBudget;
        row.stickySeconds = stickySeconds;
        row.offerSeconds = offerSeconds;
        row.offerSecondsByChannel = offerSecondsByChannel;
        row.acceptAutomatically = acceptAutomatically;
        row.wrapSeconds = wrapSeconds;
        row.silentAfterSeconds = silentAfterSeconds;
        row.absentRule = absentRule;
        row.absentAfterSeconds = absentAfterSeconds;
        row.overflowTo = overflowTo;
        row.overflowAfterSeconds = overflowAfterSeconds;
        row.overflowWhenNobody = overflowWhenNobody;
    }

    private static <T> T or(T given, T usual) {
        return given == null ? usual : given;
    }
}
