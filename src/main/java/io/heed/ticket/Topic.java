package io.heed.ticket;

/** What the bell can ring for; each names the stage or page that should look again. */
public enum Topic {
    /** Inbox rows wait to become messages. */
    INBOX,
    /** Replies wait to be sent. */
    OUTBOX,
    /** A visitor of a web page has something new to see. */
    VISITORS,
    /** Messages wait to be read by the model. */
    MESSAGES,
    /** The backlog, somebody's attention or the weights changed: plan again. */
    BACKLOG,
    /** What customers are promised, or by which calendar, has changed. */
    PROMISES,
    /** Something an agent sees has changed. */
    DESK,
    /** Somebody has begun to write in a ticket, or has stopped; heard by desks, many times a minute. */
    TYPING,
    /** Something a supervisor sees has changed. */
    BOARD,
    /** Other weights are in force. */
    WEIGHTS,
    /** There is something to learn from: an import, a correction, a closure. */
    LESSONS,
    /** A training waits. */
    TRAININGS,
    /** Another model version, or another memory of corrections, is in force. */
    MODEL
}
