package io.heed.ticket;

/** Some messages of a ticket are a matter of their own now. */
public record TicketSplit(long ticketId, long ownId, String by) {}
