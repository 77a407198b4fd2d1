package io.heed.demo;

import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Starts the demo company when it is asked for, and lets it live one second after the other. */
@ApplicationScoped
class DemoLife {
    private static final Logger LOG = Logger.getLogger(DemoLife.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration TIDY = Duration.ofHours(1);

    private final DemoConfig config;
    private final Hiring hiring;
    private final Visitors visitors;
    private final DayEnd dayEnd;
    private final Shop shop;
    private final Clock clock;
    private final Worker worker = new Worker("demo", BEAT, this::beat);
    private Instant tidied = Instant.EPOCH;
    private boolean living;

    DemoLife(DemoConfig config, Hiring hiring, Visitors visitors, DayEnd dayEnd, Shop shop, Clock clock) {
        this.config = config;
        this.hiring = hiring;
        this.visitors = visitors;
        this.dayEnd = dayEnd;
        this.shop = shop;
        this.clock = clock;
    }

    void start(@Observes @Priority(20) StartupEvent event) {
        if (!config.active()) return;
        Instant now = clock.instant();
        Company company = Company.tiller();
        Hiring.Hired hired = hiring.everybody(company, now);
        visitors.mayBe(company, hired.password());
        int old = dayEnd.close(now.minus(config.dayEndsAfter()));
        shop.open(company, Script.tiller(), now);
        LOG.infof(
                "The demo company is at work: %d people whom anybody may be with one click%s. Never use it for real",
                company.people().size(), old == 0 ? "" : ", " + old + " tickets of an earlier day closed");
        living = true;
        worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        if (living) worker.stop();
    }

    private boolean beat() {
        Instant now = clock.instant();
        shop.beat(now);
        if (now.isAfter(tidied.plus(TIDY))) {
            dayEnd.forgetPlans(now.minus(config.keepPlans()));
            tidied = now;
        }
        return false;
    }
}
