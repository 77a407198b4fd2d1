package io.heed.desk;

import java.util.List;

/**
 * What a reader of a ticket can say is wrong with it, and has said.
 *
 * @param urgent whether it counts as urgent now: what is offered is the opposite
 * @param stranger whether it fits no queue and nobody has sorted it yet
 */
public record Correcting(boolean urgent, boolean stranger, List<Choice> queues, List<Standing> standing) {
    public Correcting {
        queues = List.copyOf(queues);
        standing = List.copyOf(standing);
    }

    /** @param current where the ticket lies now */
    public record Choice(String name, String title, boolean current) {}

    /**
     * @param urgent what it was called; null when only the queue was meant
     * @param queue the title of where it belongs; null when only the urgency was meant
     */
    public record Standing(long id, String by, Boolean urgent, String queue) {}
}
