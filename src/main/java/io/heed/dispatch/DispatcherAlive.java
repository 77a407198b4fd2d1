package io.heed.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the dispatch loop turns, whether it leads or stands by for the instance that does. */
@Readiness
@ApplicationScoped
class DispatcherAlive implements HealthCheck {
    /** It looks several times while a lease lasts; a long round and a slow database together stay well below this. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Dispatcher dispatcher;
    private final Clock clock;

    DispatcherAlive(Dispatcher dispatcher, Clock clock) {
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        return answer(dispatcher.lastLook(), clock.instant());
    }

    static HealthCheckResponse answer(Instant lastLook, Instant now) {
        boolean alive = lastLook.plus(PATIENCE).isAfter(now);
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("Dispatcher").status(alive);
        if (alive) return answer.build();
        if (lastLook.equals(Instant.EPOCH))
            return answer.withData("reason", "the dispatcher has not looked at the backlog yet")
                    .withData("next", "wait some seconds; if it stays so, the database does not answer it")
                    .build();
        return answer.withData("reason", "the dispatcher last looked at the backlog at " + lastLook)
                .withData("next", "see whether the database answers; if it does, start this instance again")
                .build();
    }
}
