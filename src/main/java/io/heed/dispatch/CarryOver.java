package io.heed.dispatch;

import io.heed.web.PageConfig;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Brings what people carried over, yesterday and in the week, to those who plan. It is added up beside the dispatcher,
 * which meanwhile goes on with what is known; days that are over are added up once.
 */
@ApplicationScoped
public class CarryOver {
    private static final Logger LOG = Logger.getLogger(CarryOver.class);
    private static final Duration FRESH = Duration.ofMinutes(2);

    /** Today and the days before it; of what was a week ago a hundredth would count. */
    private static final int DAYS = 7;

    private final EffortLedger ledger;
    private final DispatchConfig config;
    private final PageConfig pages;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService beside = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "carry-over");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Map<Long, Lean> known = Map.of();
    private volatile Instant at = Instant.EPOCH;
    private List<EffortShare.Day> past = List.of();
    private LocalDate pastOf;

    CarryOver(EffortLedger ledger, DispatchConfig config, PageConfig pages, Clock clock) {
        this.ledger = ledger;
        this.config = config;
        this.pages = pages;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        beside.shutdown();
    }

    /** The agents with what they carry over. */
    List<AgentFacts> applied(List<AgentFacts> agents) {
        if (config.fairness() <= 0) return agents;
        Instant now = clock.instant();
        if (at.plus(FRESH).isBefore(now) && busy.compareAndSet(false, true)) beside.execute(this::lookAgain);
        Map<Long, Lean> leans = known;
        if (leans.isEmpty()) return agents;
        List<AgentFacts> leaning = new ArrayList<>(agents.size());
        for (AgentFacts agent : agents) leaning.add(agent.leaning(leans.getOrDefault(agent.id(), Lean.EVEN)));
        return leaning;
    }

    private void lookAgain() {
        try {
            known = look(config.fairness());
        } catch (RuntimeException failure) {
            LOG.warnf("What people carried over could not be added up: %s", failure.getMessage());
        } finally {
            at = clock.instant();
            busy.set(false);
        }
    }

    /** By agent; only those whose worth it changes. */
    Map<Long, Lean> look(double strength) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), pages.zone());
        if (!today.equals(pastOf)) {
            past = ledger.days(1, DAYS, pages.zone());
            pastOf = today;
        }
        List<EffortShare.Day> all = new ArrayList<>(past);
        all.addAll(ledger.days(0, 1, pages.zone()));
        Map<Long, Lean> leans = new HashMap<>();
        for (EffortShare share : ledger.sharesOf(all)) {
            Lean lean = Lean.of(share, strength);
            if (!lean.equals(Lean.EVEN)) leans.put(share.agentId(), lean);
        }
        return Map.copyOf(leans);
    }
}
