package io.heed.desk;

import io.heed.ticket.Actor;
import io.heed.ticket.Stages;
import io.heed.ticket.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;

/** Wakes tickets whose time has come; a sweep of two seconds is sharp enough for "tomorrow at nine". */
@ApplicationScoped
class SnoozeClock {
    private static final int SOME = 50;
    private static final Actor HEED = Actor.system("Heed");

    private final Snoozes snoozes;
    private final Stages stages;
    private final Clock clock;

    SnoozeClock(Snoozes snoozes, Stages stages, Clock clock) {
        this.snoozes = snoozes;
        this.stages = stages;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        stages.open("snooze", Topic.PROMISES, 1, this::wakeDue);
    }

    private boolean wakeDue() {
        List<Long> due = QuarkusTransaction.requiringNew()
                .call(() -> Snooze.due(clock.instant(), SOME).stream()
                        .map(row -> row.ticketId)
                        .toList());
        for (Long ticket : due) snoozes.wake(ticket, HEED, "its time has come");
        return due.size() == SOME;
    }
}
