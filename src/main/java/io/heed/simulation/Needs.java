package io.heed.simulation;

import java.util.List;

/** What a ticket takes: tickets of the same needs can replace one another in anybody's hands. */
record Needs(List<String> skills, double attention) {
    static Needs of(Arrival arrival) {
        return new Needs(arrival.skills(), arrival.attention());
    }
}
