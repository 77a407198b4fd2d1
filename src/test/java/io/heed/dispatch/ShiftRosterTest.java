package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static io.heed.dispatch.Tickets.agent;
import static org.assertj.core.api.Assertions.assertThat;

import io.heed.dispatch.ShiftRoster.Stretch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShiftRosterTest {
    private static final long AT = NOW.getEpochSecond();
    private static final Duration BUCKET = Duration.ofMinutes(5);

    private final AgentFacts here = agent(1, 4, 0);
    private final AgentFacts away = new AgentFacts(1, "Sam", false, 4, 0, 0, Map.of("payments", 5), Set.of());

    @Test
    void who_takes_tickets_outside_of_a_shift_stays() {
        assertThat(share(here, List.of(), 60)).isEqualTo(1);
    }

    @Test
    void who_is_in_a_shift_stays_until_it_ends() {
        List<Stretch> untilHalfPast = List.of(new Stretch(AT - 3600, AT + 1800));
        assertThat(share(here, untilHalfPast, 0)).isEqualTo(1);
        assertThat(share(here, untilHalfPast, 28)).isBetween(0.3, 0.5);
        assertThat(share(here, untilHalfPast, 40)).isZero();
    }

    @Test
    void who_is_away_comes_with_their_next_shift_and_not_back_into_this_one() {
        List<Stretch> inAnHour = List.of(new Stretch(AT + 3600, AT + 7200));
        assertThat(share(away, inAnHour, 10)).isZero();
        assertThat(share(away, inAnHour, 60)).isEqualTo(1);
        assertThat(share(away, List.of(new Stretch(AT - 3600, AT + 3600)), 10)).isZero();
    }

    @Test
    void who_is_in_a_shift_goes_home_when_it_ends_unless_another_follows_at_once() {
        Stretch first = new Stretch(AT - 3600, AT + 1800);
        Stretch next = new Stretch(AT + 1800, AT + 5400);
        Stretch later = new Stretch(AT + 9000, AT + 12_000);
        assertThat(ShiftRoster.end(List.of(first, later), NOW)).contains(NOW.plusSeconds(1800));
        assertThat(ShiftRoster.end(List.of(first, next, later), NOW)).contains(NOW.plusSeconds(5400));
        assertThat(ShiftRoster.end(List.of(later), NOW)).isEmpty();
        assertThat(ShiftRoster.end(List.of(), NOW)).isEmpty();
    }

    @Test
    void what_cannot_be_finished_before_going_home_is_not_for_them() {
        TicketFacts ticket = Tickets.large(1, 1);
        double effort = ticket.effortMinutes();
        assertThat(Fit.of(here, ticket)).isPresent();
        assertThat(Fit.of(here.leavingIn(effort), ticket)).isPresent();
        assertThat(Fit.of(here.leavingIn(effort - 0.5), ticket)).isEmpty();
        AgentFacts slow = here.withPace(Map.of("payments", 2.0)).leavingIn(effort * 1.5);
        assertThat(Fit.of(slow, ticket)).isEmpty();
    }

    private static double share(AgentFacts agent, List<Stretch> shifts, int afterMinutes) {
        return ShiftRoster.share(agent, shifts, NOW, NOW.plus(Duration.ofMinutes(afterMinutes)), BUCKET);
    }
}
