package io.heed.ticket;

/** A ticket's matter goes on in another; told before it is closed. */
public record TicketMerged(long ticketId, long intoId, String by) {}
