package io.heed.ticket;

/** A closed ticket is open again and waits for somebody. Fired inside the reopening transaction. */
public record TicketReopened(long ticketId) {}
