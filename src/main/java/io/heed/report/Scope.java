package io.heed.report;

import io.heed.identity.Purview;
import io.heed.identity.Purviews;
import io.heed.ticket.Queue;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of the reports the one behind a request sees. A lead's figures are those of the queues they see and of the
 * people they lead, added up from the same sums: nothing is counted for it. By channel and topic the sums are of the
 * whole house.
 */
@ApplicationScoped
class Scope {
    private static final List<Dimension> OF_TEAMS = List.of(Dimension.queue, Dimension.team, Dimension.agent);

    private final Purviews purviews;

    Scope(Purviews purviews) {
        this.purviews = purviews;
    }

    boolean wholeHouse() {
        return purviews.own().wholeHouse();
    }

    List<Dimension> choices() {
        return wholeHouse() ? Dimension.CHOICES : OF_TEAMS;
    }

    /** The same, if it is theirs to ask: what is not does not exist for them. */
    Asked checked(Asked asked) {
        if (asked.by() != Dimension.all && !choices().contains(asked.by()))
            throw ProblemException.invalid("by", "must be among queue, team and agent: the rest is of the whole house");
        if (asked.only() == Dimension.all) return asked;
        if (!choices().contains(asked.only()))
            throw ProblemException.invalid(
                    "only", "must be a queue, a team or an agent: the rest is of the whole house");
        if (!has(asked.only(), asked.key()))
            throw ProblemException.notFound("There is no " + asked.only() + " " + asked.key());
        return asked;
    }

    boolean has(Dimension by, String key) {
        Purview own = purviews.own();
        return switch (by) {
            case queue -> own.sees(key);
            case agent -> own.wholeHouse() || key.matches("\\d{1,18}") && own.leads(Long.parseLong(key));
            case team -> own.wholeHouse() || key.matches("\\d{1,18}") && own.isIn(Long.parseLong(key));
            case all, channel, topic -> own.wholeHouse();
        };
    }

    /** Keys of the sums that make up their queues, and tickets that are in none. */
    List<String> queues() {
        List<String> keys = new ArrayList<>(List.of(Tally.NONE));
        Queue.<Queue>listAll().stream()
                .map(queue -> queue.name)
                .filter(purviews.own()::sees)
                .forEach(keys::add);
        return keys;
    }

    /** Keys of the sums of the people they lead; asked only of who does not see the whole house. */
    List<String> people() {
        return purviews.own().people().stream().map(String::valueOf).toList();
    }

    String[] hiddenQueues() {
        return purviews.own().hiddenQueues();
    }
}
