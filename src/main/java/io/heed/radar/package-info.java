/**
 * Watches the stream of new tickets for what is out of the ordinary: more than usual, many about the same thing, or words
 * that nobody should overlook. Leaves an alarm with its tickets; a supervisor makes an incident of it and answers all at
 * once. In: tickets and their readings. Out: replies through intake, merges, raised tickets.
 */
package io.heed.radar;
