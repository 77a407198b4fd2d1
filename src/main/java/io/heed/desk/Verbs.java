package io.heed.desk;

import io.heed.web.Moment;
import io.heed.web.PromiseClock;
import java.util.List;

/**
 * What else a viewer may do with a ticket, besides writing and solving.
 *
 * @param rest until when it rests; null while it does not
 * @param mayAct whether it is theirs to snooze, pass on and hand back
 * @param mayTake whether it waits and they could have it
 * @param mayReopen whether it is closed and was theirs
 * @param wrapping the assignment that is being written up, null for none
 * @param notice why something was not done, null as a rule
 * @param fitsNone whether its reading says that it belongs in none of the queues
 */
public record Verbs(
        Rest rest,
        boolean mayAct,
        boolean mayTake,
        boolean mayReopen,
        Wrapping wrapping,
        boolean fitsNone,
        List<Correcting.Choice> queues,
        List<Colleague> colleagues,
        String notice) {

    /** @param until null while it waits for the customer only */
    public record Rest(Moment until, boolean onReply, String why) {}

    public record Wrapping(long assignment, PromiseClock until) {}

    /** @param presence taking, busy or away */
    public record Colleague(long id, String name, String presence) {}

    Verbs noticing(String why) {
        return new Verbs(rest, mayAct, mayTake, mayReopen, wrapping, fitsNone, queues, colleagues, why);
    }

    public Verbs {
        queues = List.copyOf(queues);
        colleagues = List.copyOf(colleagues);
    }
}
