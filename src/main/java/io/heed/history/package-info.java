/**
 * History in and out: what another system kept of its tickets comes in record by record, everything of this workspace
 * goes out as one file, and a customer can be erased.
 * In: an uploaded file. Leaves: a line of the report for each record, tickets with their own dates. Out: nothing; what
 * was closed over there wakes nobody. Knows the kernel, identity, intake, the desk's furniture and lessons.
 */
package io.heed.history;
