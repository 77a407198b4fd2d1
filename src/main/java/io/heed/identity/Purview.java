package io.heed.identity;

import java.util.Collection;
import java.util.Set;

/**
 * What of the house somebody may look at. A queue that no team has is everybody's, so while there are no teams all see
 * all.
 *
 * @param hidden queues of teams they are not in
 * @param people whom they lead; null for everybody
 * @param teams they are in; null for all
 */
public record Purview(Set<String> hidden, Set<Long> people, Set<Long> teams) {
    public static final Purview ALL = new Purview(Set.of(), null, null);

    public Purview {
        hidden = Set.copyOf(hidden);
        people = people == null ? null : Set.copyOf(people);
        teams = teams == null ? null : Set.copyOf(teams);
    }

    /** Whether they see every ticket. */
    public boolean everything() {
        return hidden.isEmpty();
    }

    /** Whether figures of the whole house, people included, are theirs to see. */
    public boolean wholeHouse() {
        return hidden.isEmpty() && people == null;
    }

    /** @param queue null for a ticket that is in none yet */
    public boolean sees(String queue) {
        return queue == null || !hidden.contains(queue);
    }

    /** The queues that are not theirs, as a database takes them. */
    public String[] hiddenQueues() {
        return hidden.toArray(String[]::new);
    }

    public boolean leads(long person) {
        return people == null || people.contains(person);
    }

    public boolean leadsAny(Collection<Long> some) {
        return people == null || some.stream().anyMatch(people::contains);
    }

    public boolean isIn(long team) {
        return teams == null || teams.contains(team);
    }
}
