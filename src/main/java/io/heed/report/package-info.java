/**
 * Counts what has happened, hour by hour. In: the rows that tickets, messages, closures, assignments and presences leave.
 * Leaves facts and their sums, kept by the difference whenever a ticket changes. Out: figures with their definitions, as
 * pages, tables and JSON.
 */
package io.heed.report;
