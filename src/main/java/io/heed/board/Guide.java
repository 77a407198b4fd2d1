package io.heed.board;

import java.util.Optional;

/** The way from an empty installation to the first answered ticket. Who knows how things are set up implements it. */
public interface Guide {
    /** What is done of it: queues described, a channel or a message, an agent, an answer. */
    record Steps(boolean described, boolean connected, boolean invited, boolean answered) {}

    /** Empty once all is done, or somebody has put it away. */
    Optional<Steps> steps();
}
