package io.heed.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What figures can be told apart by. Teams are added up from their people as they are now. */
public enum Dimension {
    all,
    queue,
    channel,
    agent,
    team,
    topic;

    static final List<Dimension> CHOICES = List.of(queue, channel, team, agent, topic);

    boolean ofPeople() {
        return this == agent || this == team;
    }

    /** As the sums call it. */
    String stored() {
        return this == team ? agent.name() : name();
    }

    static Optional<Dimension> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
