package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.agent;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.identity.Purview;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FloorSampleTest {
    private static final Purview OF_PAYMENTS = new Purview(Set.of("security"), Set.of(1L), Set.of(1L));
    private static final Purview OF_SECURITY = new Purview(Set.of("payments"), Set.of(2L), Set.of(2L));

    private final FloorSample sample = FloorSample.of(
            Line.of(
                    List.of(
                            in("payments", 1, Duration.ofMinutes(3)),
                            in("payments", 2, Duration.ofMinutes(58)),
                            in("security", 3, Duration.ofMinutes(9)),
                            in(null, 4, Duration.ofMinutes(1))),
                    NOW),
            List.of(agent(1, 4, 1), agent(2, 4, 4), agent(3, 4, 4)),
            Map.of(2L, 40.0, 3L, 60.0));

    @Test
    void each_sees_the_queues_that_are_not_another_teams() {
        Prices.Point payments = sample.point(OF_PAYMENTS);
        assertThat(payments.waiting()).isEqualTo(3);
        assertThat(payments.longestWaitSeconds()).isEqualTo(58 * 60);
        assertThat(payments.atRisk()).isEqualTo(1);
        Prices.Point security = sample.point(OF_SECURITY);
        assertThat(security.waiting()).isEqualTo(2);
        assertThat(security.longestWaitSeconds()).isEqualTo(9 * 60);
        assertThat(security.atRisk()).isZero();
        assertThat(sample.point(Purview.ALL).waiting()).isEqualTo(4);
    }

    @Test
    void attention_costs_what_that_of_their_own_people_costs() {
        assertThat(sample.price(OF_PAYMENTS)).isZero();
        assertThat(sample.point(OF_PAYMENTS).free()).isEqualTo(3);
        assertThat(sample.price(OF_SECURITY)).isEqualTo(40);
        assertThat(sample.point(OF_SECURITY).free()).isZero();
        assertThat(sample.price(Purview.ALL)).isEqualTo(60);
    }

    private static TicketFacts in(String queue, long id, Duration waited) {
        return TicketFacts.justCome(
                id,
                "chat",
                queue,
                List.of(),
                "standard",
                "en",
                0.5,
                1,
                6,
                NOW.minus(waited),
                Duration.ofMinutes(60),
                0.3);
    }
}
