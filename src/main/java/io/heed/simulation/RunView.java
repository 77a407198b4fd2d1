package io.heed.simulation;

import io.heed.web.Moment;
import java.util.List;

/**
 * A simulation as its page shows it.
 *
 * @param day the recorded day, null for a made-up one
 * @param running waiting for its turn or at work
 * @param canceled somebody stopped it
 * @param failure why it ended without a result, null when it did not
 * @param result null until it is done
 */
public record RunView(
        String id,
        String day,
        String customers,
        String agents,
        List<String> policies,
        long seed,
        String by,
        Moment at,
        boolean queued,
        boolean running,
        int percent,
        boolean canceled,
        String failure,
        ResultView result) {
    public RunView {
        policies = List.copyOf(policies);
    }
}
