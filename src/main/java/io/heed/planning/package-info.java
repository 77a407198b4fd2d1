/**
 * The mathematics of dispatch, without tickets, people or clocks: the generalised assignment planner with its bound, and
 * the planner alone over REST. In: numbers. Leaves: nothing. Out: a plan, its prices, and how far from the best it can be.
 * Values in, values out; usable without the rest of the program.
 */
package io.heed.planning;
