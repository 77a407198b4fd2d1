package io.heed.dispatch;

import io.heed.ticket.Queue;
import io.heed.web.ProblemException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Whether a queue's routing makes sense; says of the first thing that does not what would. */
final class RoutingCheck {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";
    private static final int DAY = 24 * 3600;
    private static final int MOST_CHANNELS = 50;
    private static final int MOST_WISHES = 10;

    private final Queue queue;
    private final RoutingBody body;

    RoutingCheck(Queue queue, RoutingBody body) {
        this.queue = queue;
        this.body = body;
    }

    void all() {
        if (RoutingRule.named(body.rule()).isEmpty()) throw invalid("rule", "must be one of " + RoutingRule.known());
        levels();
        wishes();
        between("relaxAfterSeconds", body.relaxAfterSeconds(), 1, DAY);
        between("agedAfterSeconds", body.agedAfterSeconds(), 1, 30 * DAY);
        between("stickySeconds", body.stickySeconds(), 0, DAY);
        between("offerSeconds", body.offerSeconds(), 5, DAY);
        channels();
        between("wrapSeconds", body.wrapSeconds(), 0, 3600);
        between("silentAfterSeconds", body.silentAfterSeconds(), 1, 30 * DAY);
        absence();
        overflow();
    }

    private void levels() {
        body.levels().forEach((skill, level) -> {
            if (!queue.skills.contains(skill))
                throw invalid("levels", "must be of skills that the queue requires: " + required());
            if (level == null || level < 1 || level > 10) throw invalid("levels", "must be between 1 and 10 each");
        });
    }

    private String required() {
        return queue.skills.isEmpty() ? "it requires none" : String.join(", ", queue.skills);
    }

    private void wishes() {
        List<String> wished = body.wished();
        if (wished.size() > MOST_WISHES) throw invalid("wished", "must be at most " + MOST_WISHES + " skills");
        for (String skill : wished)
            if (skill == null || !skill.matches(NAME))
                throw invalid("wished", "must be names of lower-case letters, digits and dashes");
        if (new HashSet<>(wished).size() < wished.size()) throw invalid("wished", "must name each skill once");
        if (wished.stream().anyMatch(queue.skills::contains))
            throw invalid("wished", "must be other skills than those required: " + required());
    }

    private void channels() {
        Map<String, Integer> by = body.offerSecondsByChannel();
        if (by.size() > MOST_CHANNELS)
            throw invalid("offerSecondsByChannel", "must name at most " + MOST_CHANNELS + " channels");
        if (body.acceptAutomatically().size() > MOST_CHANNELS)
            throw invalid("acceptAutomatically", "must name at most " + MOST_CHANNELS + " channels");
        by.forEach((channel, seconds) -> {
            channel("offerSecondsByChannel", channel);
            if (seconds == null) throw invalid("offerSecondsByChannel", "must be seconds by channel");
            between("offerSecondsByChannel", seconds, 5, DAY);
        });
        for (String channel : body.acceptAutomatically())
            if (!OfferTerms.EVERY_CHANNEL.equals(channel)) channel("acceptAutomatically", channel);
    }

    private void absence() {
        if (Arrays.stream(AbsentRule.values()).noneMatch(rule -> rule.name().equals(body.absentRule())))
            throw invalid("absentRule", "must be one of keep, returnLater, returnAtOnce, handToDeputy");
        between("absentAfterSeconds", body.absentAfterSeconds(), 0, 30 * DAY);
        boolean later = body.absentRule().equals(AbsentRule.returnLater.name());
        if (later != body.absentAfterSeconds() > 0)
            throw invalid("absentAfterSeconds", "must be given with absentRule returnLater, and only then");
    }

    private void overflow() {
        between("overflowAfterSeconds", body.overflowAfterSeconds(), 1, 30 * DAY);
        if ((body.overflowTo() == null) != (body.overflowAfterSeconds() == null))
            throw invalid("overflowAfterSeconds", "must be given with overflowTo, and only then");
        if (body.overflowTo() == null && body.overflowWhenNobody())
            throw invalid("overflowWhenNobody", "must be given with overflowTo, and only then");
        if (body.overflowTo() == null) return;
        if (body.overflowTo().equals(queue.name)) throw invalid("overflowTo", "must be another queue");
        if (Queue.named(body.overflowTo().replace("\0", "")).isEmpty())
            throw invalid("overflowTo", "must be a queue that exists: GET /api/v1/queues lists them");
    }

    static void channel(String field, String channel) {
        if (channel == null || !channel.matches("[a-z0-9][a-z0-9-]{0,31}"))
            throw invalid(field, "must be names of channels, such as chat or email");
    }

    private static void between(String field, Integer value, int least, int most) {
        if (value != null && (value < least || value > most))
            throw invalid(field, "must be between " + least + " and " + most + " seconds");
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.invalid(field, message);
    }
}
