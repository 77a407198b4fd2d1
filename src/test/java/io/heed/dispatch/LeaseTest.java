package io.heed.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heed.testkit.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LeaseTest {
    @Inject
    EntityManager entities;

    @Inject
    DispatchConfig config;

    @Inject
    DataSource database;

    @Test
    void another_instance_gets_no_lease_while_this_one_renews_it() {
        await().atMost(Duration.ofSeconds(20)).until(this::somebodyLeads);
        Lease other = new Lease(config, entities);
        for (int i = 0; i < 5; i++) {
            assertThat(QuarkusTransaction.requiringNew().call(other::held)).isFalse();
            assertThat(stillHeld(other)).isFalse();
        }
    }

    @Test
    void a_lapsed_lease_is_taken_over_and_its_old_holder_is_refused() {
        Lease other = new Lease(config, entities);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery(
                                    "update lease set until = now() - interval '1 second' where name = 'dispatch'")
                            .executeUpdate());
            return QuarkusTransaction.requiringNew().call(other::held);
        });
        assertThat(stillHeld(other)).isTrue();
        Lease third = new Lease(config, entities);
        assertThat(stillHeld(third)).isFalse();
        QuarkusTransaction.requiringNew().run(other::release);
    }

    @Test
    void a_lease_that_is_not_renewed_can_be_taken_over_within_five_seconds() {
        Lease other = new Lease(config, entities);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            lapse();
            return QuarkusTransaction.requiringNew().call(other::held);
        });
        double left = number("select extract(epoch from until - now()) from lease where name = 'dispatch'");
        double nextTry = new Agenda(config.lease()).renewEvery().toMillis() / 1000.0;
        assertThat(left + nextTry).isLessThanOrEqualTo(5);
        QuarkusTransaction.requiringNew().run(other::release);
    }

    @Test
    void renewing_keeps_the_epoch_and_a_new_holder_begins_the_next_one() {
        Lease first = new Lease(config, entities);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            lapse();
            return QuarkusTransaction.requiringNew().call(first::held);
        });
        double epoch = epoch();
        assertThat(QuarkusTransaction.requiringNew().call(first::held)).isTrue();
        assertThat(epoch()).isEqualTo(epoch);
        lapse();
        Lease second = new Lease(config, entities);
        // the running program may be quicker; either way somebody else begins an epoch of their own
        QuarkusTransaction.requiringNew().call(second::held);
        await().atMost(Duration.ofSeconds(20)).until(() -> epoch() > epoch);
        assertThat(stillHeld(first)).isFalse();
        QuarkusTransaction.requiringNew().run(second::release);
    }

    private void lapse() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update lease set until = now() - interval '1 second' where name = 'dispatch'")
                        .executeUpdate());
    }

    private double epoch() {
        return number("select epoch from lease where name = 'dispatch'");
    }

    private double number(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(query).getSingleResult()).doubleValue());
    }

    private boolean somebodyLeads() {
        return QuarkusTransaction.requiringNew()
                .call(() -> !entities.createNativeQuery("select 1 from lease where name = 'dispatch' and until > now()")
                        .getResultList()
                        .isEmpty());
    }

    /** Whether a round of this holder would be written. */
    private boolean stillHeld(Lease lease) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return Ground.locked(connection, lease.holder(), List.of(), Instant.now())
                        .lease();
            }
        });
    }
}
