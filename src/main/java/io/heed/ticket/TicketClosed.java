package io.heed.ticket;

/** Somebody closed a ticket: whatever attention it held is free. Fired inside the closing transaction. */
public record TicketClosed(long ticketId) {}
