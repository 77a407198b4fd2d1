package io.heed.board;

import io.heed.web.Face;
import io.heed.web.FactorBar;
import io.heed.web.Moment;
import io.heed.web.Span;
import java.util.List;

/**
 * One decision in the log, figures as text. What was not kept is null.
 *
 * @param outcome state of the offer
 * @param policy rule that gave it, "by hand" where somebody did
 * @param runnerUp who would have got it otherwise, and margin by how much less it was worth there
 * @param binding attention, channelCap, skills or none, and bindingOf whose
 * @param complete whether all six weights were tried to both ends
 */
public record DecisionLine(
        long id,
        long ticket,
        String customer,
        String queue,
        Face agent,
        String outcome,
        Moment at,
        Moment answered,
        String policy,
        String runnerUp,
        String margin,
        String binding,
        String bindingOf,
        Snapshot snapshot,
        List<Turn> turns,
        boolean complete) {

    /**
     * What the round knew; null fields were not kept then.
     *
     * @param lean by how much it leaned to or away from the agent, as "−3 %"; null for not at all
     */
    public record Snapshot(
            FactorBar bar,
            List<Part> points,
            String weight,
            String value,
            String fit,
            String attention,
            String used,
            String budget,
            String price,
            String pointMinute,
            String priceSource,
            String lean,
            int waiting,
            String model,
            long weights,
            Asked asked) {
        public Snapshot {
            points = List.copyOf(points);
        }
    }

    public record Part(String factor, String points) {}

    /** What the ticket asked for. */
    public record Asked(
            String channel, String language, String skills, Span waited, Span promise, String minutes, boolean whole) {}

    /**
     * A weight that would have changed it.
     *
     * @param up whether it had to weigh more
     * @param agent who would have got it, null where it would have waited
     * @param instead the ticket that would have gone first then, null where none would
     */
    public record Turn(String factor, int from, int to, boolean up, String agent, Long instead) {}

    public DecisionLine {
        turns = turns == null ? null : List.copyOf(turns);
    }

    public boolean byHand() {
        return "by hand".equals(policy);
    }

    /** The smallest change, null where there is none. */
    public Turn turn() {
        return turns == null || turns.isEmpty() ? null : turns.get(0);
    }

    public boolean unknown() {
        return turns == null;
    }
}
