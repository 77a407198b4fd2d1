package io.heed.identity;

import java.util.Set;

/**
 * What of the house somebody may look at. A queue that no team has is everybody's, so while there are no teams all see
 * all.
 *
 * @param hidden queues of teams they are not in
 * @param people whom they lead; null for everybody
 */
public record Purview(Set<String> hidden, Set<Long> people) {
    public static final Purview ALL = new Purview(Set.of(), null);

    public Purview {
        hidden = Set.copyOf(hidden);
        people = people == null ? null : Set.copyOf(people);
    }

    public boolean everything() {
        return hidden.isEmpty();
    }

    /** @param queue null for a ticket that is in none yet */
    public boolean sees(String queue) {
        return queue == null || !hidden.contains(queue);
    }

    public boolean leads(long person) {
        return people == null || people.contains(person);
    }
}
