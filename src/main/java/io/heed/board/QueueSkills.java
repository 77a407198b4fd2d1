package io.heed.board;

import io.heed.ticket.Queue;
import io.heed.web.ProblemException;
import java.util.List;

/** What somebody has to know to take the tickets of a queue. */
final class QueueSkills {
    /** Of somebody who is put to a queue in the middle of the day. */
    static final int FIRST_LEVEL = 5;

    private QueueSkills() {}

    /** @param queue by name; blank for none */
    static List<String> of(String queue) {
        if (queue == null || queue.isBlank()) return List.of();
        return Queue.named(queue.replace("\0", ""))
                .map(found -> List.copyOf(found.skills))
                .orElseThrow(() -> ProblemException.invalid("add", "must be the name of a queue"));
    }
}
