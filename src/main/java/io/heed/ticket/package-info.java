/**
 * The shared kernel: what a conversation with a customer is, whoever handles it.
 * In: nothing. Leaves: ticket, message, closure rows. Out: TicketReceived, CustomerReplied, TicketClosed.
 * Also how stages wake each other: the Bell says "look now", the tables hold the truth. Knows nobody.
 */
package io.heed.ticket;
