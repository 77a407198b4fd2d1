package io.heed.dispatch;

import static io.heed.dispatch.OpenTickets.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.identity.Person;
import io.heed.testkit.PostgresResource;
import io.heed.testkit.World;
import io.heed.ticket.Bell;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two dispatchers on one database; the running program stands by while they hold its lease. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OfferRaceTest {
    private static final int THREADS = 4;
    private static final int TICKETS = 5;

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    DispatchConfig config;

    @Inject
    Clock clock;

    @Inject
    Bell bell;

    @Inject
    Backlog backlog;

    @Inject
    Staff staff;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    AssignmentNews news;

    private Lease holder;

    @BeforeEach
    void theRunningProgramStandsBy() {
        world.everybodyLeaves();
        world.nothingIsOpen();
        holder = new Lease(new LongLease(config), entities);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            sql("update lease set until = now() - interval '1 second' where name = 'dispatch'");
            return QuarkusTransaction.requiringNew().call(holder::held);
        });
    }

    @AfterEach
    void theRunningProgramLeadsAgain() {
        QuarkusTransaction.requiringNew().run(holder::release);
        world.everybodyLeaves();
        world.nothingIsOpen();
    }

    @Test
    void threads_that_race_for_the_same_tickets_offer_each_of_them_once_and_fill_nobody_beyond_their_budget()
            throws Exception {
        Person tariq = world.agent("tariq", "Tariq Aziz", "2", Map.of("payments", 6));
        Person birgit = world.agent("birgit", "Birgit Holm", "2", Map.of("payments", 6));
        List<Long> tickets = open();
        race(Stream.generate(() -> offering(holder)).limit(THREADS).toList(), List.of(tariq.id, birgit.id));
        assertThat(number("select count(*) from (select ticket_id from assignment where state = 'pending'"
                        + " group by ticket_id having count(*) > 1) twice"))
                .isZero();
        assertThat(number("select count(*) from assignment where state = 'pending'"))
                .isBetween(2L, (long) tickets.size());
        for (Person agent : List.of(tariq, birgit))
            assertThat(number("select coalesce(ceil(sum(attention) * 10), 0) from assignment where state = 'pending'"
                            + " and agent_id = " + agent.id))
                    .isLessThanOrEqualTo(20);
    }

    @Test
    void an_instance_without_the_lease_offers_nothing_however_sure_it_is() throws Exception {
        Person tariq = world.agent("tariq", "Tariq Aziz", "2", Map.of("payments", 6));
        open();
        Lease other = new Lease(config, entities);
        assertThat(QuarkusTransaction.requiringNew().call(other::held)).isFalse();
        long plans = number("select count(*) from plan");
        race(List.of(offering(other), offering(other)), List.of(tariq.id));
        assertThat(number("select count(*) from assignment where state = 'pending'"))
                .isZero();
        assertThat(number("select count(*) from plan")).isEqualTo(plans);
    }

    @RepeatedTest(5)
    void a_frozen_holder_comes_back_to_find_its_round_dropped() throws Exception {
        Person tariq = world.agent("tariq", "Tariq Aziz", "2", Map.of("payments", 6));
        open();
        Lease frozen = holder;
        sql("update lease set until = now() - interval '1 second' where name = 'dispatch'");
        holder = new Lease(new LongLease(config), entities);
        assertThat(QuarkusTransaction.requiringNew().call(holder::held)).isTrue();
        race(List.of(offering(frozen), offering(holder)), List.of(tariq.id));
        List<?> planned = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select distinct p.solver from assignment a"
                                + " join plan p on p.id = a.plan_id where a.state = 'pending'")
                        .getResultList());
        assertThat(planned).isEqualTo(List.of("race 1"));
    }

    private List<Long> open() {
        List<Long> tickets = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) tickets.add(opened("payments"));
        return tickets;
    }

    /** Each writes a round that gives every waiting ticket to each of the agents, all at the same moment. */
    private void race(List<Offering> offerings, List<Long> agentIds) throws Exception {
        List<AgentFacts> agents = staff.everybody(clock.instant()).stream()
                .filter(agent -> agentIds.contains(agent.id()))
                .toList();
        Situation situation = Situation.of(
                backlog.waiting(),
                agents,
                Tickets.SHIPPED,
                AttentionPrices.none(clock.instant(), ""),
                clock.instant(),
                1);
        assertThat(situation.waiting()).hasSize(TICKETS);
        Matching.Played played = new Matching(new io.heed.planning.Planner(), Duration.ofMillis(200)).played(situation);
        CyclicBarrier start = new CyclicBarrier(offerings.size());
        ExecutorService threads = Executors.newFixedThreadPool(offerings.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < offerings.size(); i++) {
                Offering offering = offerings.get(i);
                String name = "race " + i;
                Callable<Void> racer = () -> {
                    start.await();
                    QuarkusTransaction.requiringNew()
                            .run(() -> offering.write(greedy(situation), row(situation, played, name)));
                    return null;
                };
                running.add(threads.submit(racer));
            }
            for (Future<?> one : running) one.get();
        } finally {
            threads.shutdown();
        }
    }

    private static List<Offering.Decided> greedy(Situation situation) {
        List<Offering.Decided> all = new ArrayList<>();
        for (Waiting waiting : situation.waiting())
            for (AgentFacts agent : situation.agents()) {
                Matching.Given given = new Matching.Given(waiting, agent, agent.free(), "race");
                all.add(new Offering.Decided(given, Decision.byHand(1, 4, 1)));
            }
        return all;
    }

    private static PlanRow row(Situation situation, Matching.Played played, String solver) {
        Line line = Line.of(situation.waiting().stream().map(Waiting::ticket).toList(), situation.now());
        PlanRow row = PlanRow.of(line, situation.agents(), played.round(), played.outlook(), Weights.inForce().id);
        row.solver = solver;
        return row;
    }

    private Offering offering(Lease lease) {
        return new Offering(lease, config, clock, bell, database, json, news);
    }

    private void sql(String change) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(change).executeUpdate());
    }

    private long number(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(query).getSingleResult()).longValue());
    }

    /** Long enough for a slow machine to race under it. */
    private record LongLease(DispatchConfig usual) implements DispatchConfig {
        @Override
        public double explore() {
            return 0;
        }

        @Override
        public double fairness() {
            return 0;
        }

        @Override
        public Duration offerFor() {
            return usual.offerFor();
        }

        @Override
        public Duration declineRest() {
            return usual.declineRest();
        }

        @Override
        public int silentOffers() {
            return usual.silentOffers();
        }

        @Override
        public Duration outlook() {
            return usual.outlook();
        }

        @Override
        public Duration deadline() {
            return usual.deadline();
        }

        @Override
        public Duration lease() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration rampIn() {
            return usual.rampIn();
        }
    }
}
