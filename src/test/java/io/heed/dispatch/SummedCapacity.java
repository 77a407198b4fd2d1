package io.heed.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The bound as it was first designed: all work in service and ahead, over what all who could take the ticket must be
 * busy with while it fits none of them. It needs everybody to be kept free, so a siege breaks it; measured to show that.
 */
final class SummedCapacity {
    private SummedCapacity() {}

    static Duration within(Situation situation, List<TicketFacts> ahead, TicketFacts ticket) {
        double work = ahead.stream()
                .mapToDouble(one -> one.attention() * one.effortMinutes())
                .sum();
        double capacity = 0;
        for (AgentFacts agent : situation.agents()) {
            if (agent.budget() < ticket.attention() || Fit.of(agent, ticket).isEmpty()) continue;
            capacity += agent.budget() - ticket.attention() + 1;
            for (Work one : agent.work()) work += one.attention() * rest(one.until(), situation.now());
        }
        return Duration.ofMillis((long) Math.ceil(work / capacity * 60_000));
    }

    private static double rest(Instant until, Instant now) {
        return Duration.between(now, until).toMillis() / 60_000.0;
    }
}
