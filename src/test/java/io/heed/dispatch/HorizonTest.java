package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.SHIPPED;
import static io.heed.dispatch.Tickets.agent;
import static io.heed.dispatch.Tickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.planning.FluidSolver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forty tickets came in the last quarter of an hour, and two agents with four points each take them. */
class HorizonTest {
    private static final Duration PLENTY = Duration.ofSeconds(20);

    private final List<AgentFacts> two = List.of(agent(1, 4, 0), agent(2, 4, 0));

    @Test
    void an_hour_more_is_worth_the_more_the_more_comes_and_the_band_holds_the_mean() {
        Outlook.Pool pool = outlook(two, Roster.UNCHANGED).pools().get(0);
        assertThat(pool.skills()).containsExactly("payments");
        assertThat(pool.points()).isEqualTo(8);
        assertThat(pool.hour().minutes()).isPositive();
        assertThat(pool.hour().low()).isLessThanOrEqualTo(pool.hour().minutes());
        assertThat(pool.hour().high()).isGreaterThan(pool.hour().low());
        for (int t = 0; t < pool.price().length; t++) {
            assertThat(pool.low()[t]).isLessThanOrEqualTo(pool.price()[t]);
            assertThat(pool.high()[t]).isGreaterThanOrEqualTo(pool.price()[t]);
        }
    }

    @Test
    void more_people_wait_less_and_fewer_wait_more() {
        Outlook now = outlook(two, Roster.UNCHANGED);
        StaffingChange more = change(StaffingChange.Kind.add, 2);
        StaffingChange fewer = change(StaffingChange.Kind.remove, 1);
        Outlook with = outlook(more.agents(two), more.roster(Roster.UNCHANGED));
        Outlook without = outlook(fewer.agents(two), fewer.roster(Roster.UNCHANGED));
        assertThat(more.agents(two)).hasSize(4);
        assertThat(fewer.agents(two)).hasSize(1);
        assertThat(with.cost()).isLessThan(now.cost());
        assertThat(without.cost()).isGreaterThan(now.cost());
        assertThat(with.queues().get(0).meanWait())
                .isLessThan(now.queues().get(0).meanWait());
    }

    @Test
    void who_is_taught_a_skill_has_it_and_who_is_kept_stays_as_much_longer() {
        StaffingChange taught =
                new StaffingChange(StaffingChange.Kind.teach, List.of("payments"), 1, 4, List.of("billing"), 60);
        assertThat(taught.agents(two).get(0).skills()).containsKeys("payments", "billing");
        assertThat(taught.agents(two).get(1).skills()).containsOnlyKeys("payments");
        Roster leaves = (agent, from, length) -> from.isBefore(NOW.plusSeconds(3600)) ? 1 : 0;
        Roster kept =
                new StaffingChange(StaffingChange.Kind.keep, List.of("payments"), 1, 4, List.of(), 30).roster(leaves);
        Duration bucket = Duration.ofMinutes(5);
        assertThat(kept.share(two.get(0), NOW.plusSeconds(3600 + 1500), bucket)).isEqualTo(1);
        assertThat(kept.share(two.get(0), NOW.plusSeconds(3600 + 1800), bucket)).isZero();
    }

    private static StaffingChange change(StaffingChange.Kind kind, int people) {
        return new StaffingChange(kind, List.of("payments"), people, 4, List.of(), 60);
    }

    private static Outlook outlook(List<AgentFacts> agents, Roster roster) {
        ClassBook book = new ClassBook();
        book.listensSince(NOW.minus(Forecast.TRAILING));
        List<Waiting> waiting = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            TicketFacts one = ticket(i, 0.5);
            Waiting weighed =
                    new Waiting(one, Weighing.factors(one, SHIPPED, NOW).weight(SHIPPED));
            book.arrived(weighed, NOW.minusSeconds(20L * i));
            if (i <= 10) waiting.add(weighed);
        }
        FluidFloor floor = Horizon.floor(book, waiting, agents, Usual.UNKNOWN, roster, NOW);
        return new Horizon(floor, new FluidSolver(PLENTY), NOW).outlook(true);
    }
}
