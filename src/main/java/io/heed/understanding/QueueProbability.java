package io.heed.understanding;

/** How likely a ticket belongs to a queue, 0..1. */
public record QueueProbability(String queue, double probability) {}
