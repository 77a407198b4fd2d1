package io.heed.report;

/** What is added up. A fact of a duration is in seconds, one of yes or no is 1 or 0. */
enum Measure {
    arrived(false),
    /** Left the backlog: any closure. */
    shut(false),
    /** Came back to it. */
    back(false),
    /** Closures that are no merges; 1 if it was reopened since. */
    closed(false),
    firstReply(true),
    nextReply(true),
    resolution(true),
    /** From taking a ticket to letting go of it. */
    handled(true),
    /** Promises that came to an end; 1 if it was kept. */
    promised(false),
    /** Answered and closed; 1 if one reply was enough. */
    firstContact(false),
    /** Closed; 1 if nobody had replied. */
    abandoned(false),
    /** Of people, in seconds or tenths of a point times seconds. */
    present(false),
    busy(false),
    attention(false),
    room(false);

    /** Whether quantiles are asked of it. */
    final boolean spread;

    Measure(boolean spread) {
        this.spread = spread;
    }
}
