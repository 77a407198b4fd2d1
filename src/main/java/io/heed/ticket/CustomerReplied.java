package io.heed.ticket;

/** A customer wrote again in a ticket that exists. Fired inside the transaction that stores it. */
public record CustomerReplied(long ticketId, long messageId) {}
