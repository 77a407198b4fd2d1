package io.heed.planning;

/**
 * What the fluid programme says of the next hours.
 *
 * @param cost of waiting, giving up and what is left over, in the unit of the costs
 * @param value by class and bucket: what one ticket more that comes in the bucket would cost, which is what serving one
 *     more in it saves
 * @param price by pool and bucket: what one attention-minute more would save
 * @param backlog by class and bucket: how many wait at the bucket's end
 * @param millis the solver took
 */
public record FluidPlan(double cost, double[][] value, double[][] price, double[][] backlog, double millis) {}
