/**
 * Ticket in, reply out. In: messages from senders with an API key.
 * Leaves: an inbox row before anything is acknowledged, an outbound row with every reply.
 * Out: TicketReceived and CustomerReplied, once the message stands in its ticket.
 */
package io.heed.intake;
