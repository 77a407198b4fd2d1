package io.heed.ticket;

/** A first message has become a ticket. Fired inside the transaction that stores it. */
public record TicketReceived(long ticketId, long messageId) {}
