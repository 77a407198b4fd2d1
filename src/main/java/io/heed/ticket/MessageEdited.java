package io.heed.ticket;

/** A customer put other words in the place of a message's. Fired inside the transaction that stores them. */
public record MessageEdited(long ticketId, long messageId) {}
