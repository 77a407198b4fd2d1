/**
 * Gives waiting tickets to people. In: understood tickets without a live assignment, and agents with free attention.
 * Leaves: a plan row per decision round and an assignment row per offer, with everything that decided it.
 * Out: offers that agents accept or decline, and the price of attention.
 * The planner and what it reasons with are plain classes; beans load, call and save.
 */
package io.heed.dispatch;
