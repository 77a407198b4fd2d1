package io.heed.dispatch;

import java.time.Instant;

/**
 * One live ticket in an agent's hands.
 *
 * @param attention the points it takes
 * @param until when it is expected to be done; stays where it is when the time passes
 * @param kept whether it was given to the agent who is kept free for aged tickets
 */
public record Work(double attention, Instant until, boolean kept) {}
