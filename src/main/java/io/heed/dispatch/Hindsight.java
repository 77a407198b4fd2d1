package io.heed.dispatch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would have changed a decision: for each slider the smallest turn that would have sent the ticket to somebody
 * else or left it waiting, the others as they were. The smallest comes first; a slider that changes nothing is missing.
 *
 * @param tickets how many tickets, and agents how many agents, were planned anew each time
 * @param whole these were all there were; otherwise only those who compete for the same attention
 * @param complete all six sliders were tried to both ends; false when the time was up before
 */
@Schema(name = "Hindsight")
public record Hindsight(List<Turn> turns, int tickets, int agents, boolean whole, boolean complete) {
    public static final String SOMEBODY_ELSE = "somebodyElse";
    public static final String WAITING = "waiting";

    /**
     * @param from the slider as it was, and to where the decision changes
     * @param then "somebodyElse" or "waiting"
     * @param agent who gets the ticket then, null when it waits
     * @param ticketId what gets the attention when this ticket waits, null when nothing does
     */
    @Schema(name = "HindsightTurn")
    public record Turn(
            Factor factor,
            int from,
            int to,

            @Schema(examples = SOMEBODY_ELSE) String then,

            Decision.Who agent,
            Long ticketId) {
        public int distance() {
            return Math.abs(to - from);
        }
    }

    public Hindsight {
        turns = turns.stream()
                .sorted(Comparator.comparingInt(Turn::distance).thenComparing(Turn::factor))
                .toList();
    }

    public Optional<Turn> smallest() {
        return turns.stream().findFirst();
    }
}
