package io.heed.dispatch;

/** A way of giving tickets out. Lanes follow one another in a round; each takes from what the ones before left. */
interface Lane {
    void give(Floor floor);
}
