package io.heed.promise;

/** What can be promised to a customer. */
public enum PromiseKind {
    /** From the customer's first message until our first reply. */
    firstReply,
    /** From the oldest message we have not answered, once we have replied before. */
    nextReply,
    /** From the customer's first message until the ticket is closed, without the time it waits for the customer. */
    resolution
}
