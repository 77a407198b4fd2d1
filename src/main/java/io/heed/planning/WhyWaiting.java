package io.heed.planning;

/** Why a plan leaves a ticket waiting. */
public enum WhyWaiting {
    /** Nobody may take it: skills, or the pair was never offered. */
    NO_ELIGIBLE_AGENT,
    /** Every eligible agent has less free attention than it takes, even with nothing else. */
    NOT_ENOUGH_FREE_ATTENTION,
    /** It is worth less than the attention it takes: under λ, or under the price of every eligible agent. */
    UNDER_THE_PRICE,
    /** It beats a price, but whole tickets do not fill budgets exactly and others filled them better. */
    CROWDED_OUT
}
