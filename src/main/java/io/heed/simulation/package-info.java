/**
 * Days that can be tried before they happen. In: a scenario, or a recorded day, and the policies to compare. Leaves: a
 * simulation row with its progress and figures. Out: what each policy would have made of the same customers.
 * It runs dispatch's own rounds on a simulated clock and changes nothing that is live.
 */
package io.heed.simulation;
