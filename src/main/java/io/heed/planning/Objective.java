package io.heed.planning;

/** What a plan is asked to do with the tickets it is given. */
public enum Objective {
    /** Assign the most valuable set of tickets; leaving a ticket out is allowed. */
    MAXIMISE_VALUE,
    /** Every ticket gets an agent at the least total cost: the classic generalised assignment problem. */
    MINIMISE_COST
}
