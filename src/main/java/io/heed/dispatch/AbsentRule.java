package io.heed.dispatch;

/** What becomes of the accepted tickets of somebody who goes away. */
enum AbsentRule {
    /** They stay theirs until they come back. */
    keep,
    /** They go back to the queue when their agent stays away for a while. */
    returnLater,
    returnAtOnce,
    /** They go to whom their agent has named; to the queue when nobody is, or has no room. */
    handToDeputy
}
