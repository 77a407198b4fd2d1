package io.heed.board;

import io.heed.dispatch.DecisionFilter;
import java.util.List;

/**
 * The log, or one decision of it.
 *
 * @param filter as it was filled in
 * @param problem why it was refused, null when it was not
 * @param older address of what comes after, null at the end
 * @param table address of all of it as a table
 * @param single one decision, opened
 */
public record DecisionsView(
        DecisionFilter filter,
        String problem,
        List<Choice> agents,
        List<Choice> queues,
        List<Choice> outcomes,
        List<DecisionLine> lines,
        String older,
        String table,
        boolean single) {

    public record Choice(String value, String title, boolean chosen) {}

    public DecisionsView {
        agents = List.copyOf(agents);
        queues = List.copyOf(queues);
        outcomes = List.copyOf(outcomes);
        lines = List.copyOf(lines);
    }
}
