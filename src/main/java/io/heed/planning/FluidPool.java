package io.heed.planning;

/**
 * Agents with the same skills, as a flow of attention.
 *
 * @param capacity attention-minutes (points × minutes) there are, one figure per bucket
 * @param serves by class, whether they may serve it
 */
public record FluidPool(String name, double[] capacity, boolean[] serves) {}
