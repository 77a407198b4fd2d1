package io.heed.dispatch;

/** What can make a ticket weigh more. */
public enum Factor {
    /** How urgent its words sound to the model. */
    words,
    /** How long its customer has been waiting. */
    waiting,
    /** How close the promised time of our answer is. */
    promise,
    /** Who the customer is. */
    customer,
    /** How hot the topic is at the moment. */
    topic,
    /** How often the customer has had to write again. */
    again
}
