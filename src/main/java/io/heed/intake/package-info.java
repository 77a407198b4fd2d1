/**
 * Ticket in, reply out. In: messages from senders with an API key, and calls of the channels' providers.
 * Leaves: an inbox row before anything is acknowledged, an outbound row with every reply, a delivery with every event.
 * Out: TicketReceived, CustomerReplied and MessageEdited, once the message stands in its ticket.
 * Each channel is an adapter in a package of its own; they know this package, and it knows none of them.
 */
package io.heed.intake;
