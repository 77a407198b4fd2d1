package io.heed.simulation;

/**
 * A simulation as its page shows it.
 *
 * @param summary what was simulated, in a sentence
 * @param running waiting for its turn or at work
 * @param failure why it ended without a result, null when it did not
 * @param result null until it is done
 */
public record RunView(
        String id,
        String title,
        String summary,
        boolean queued,
        boolean running,
        int percent,
        String failure,
        ResultView result) {}
