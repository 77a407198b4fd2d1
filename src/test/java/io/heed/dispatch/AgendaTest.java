package io.heed.dispatch;

import static io.heed.dispatch.Tickets.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Duration LEASE = Duration.ofSeconds(4);

    private final Agenda agenda = new Agenda(LEASE);

    @Test
    void everything_is_due_to_begin_with_and_when_another_instance_was_in_charge() {
        assertThat(agenda.timersAreDue(NOW)).isTrue();
        assertThat(agenda.roundIsDue(NOW)).isTrue();
        idleAt(NOW);
        agenda.startAfresh();
        assertThat(agenda.timersAreDue(NOW)).isTrue();
        assertThat(agenda.roundIsDue(NOW)).isTrue();
    }

    @Test
    void with_nothing_under_way_only_the_lease_is_renewed_and_a_row_a_minute_written() {
        idleAt(NOW);
        assertThat(agenda.pause(NOW, true)).isEqualTo(LEASE.dividedBy(4));
        assertThat(agenda.timersAreDue(NOW.plusSeconds(29))).isFalse();
        assertThat(agenda.roundIsDue(NOW.plusSeconds(59))).isFalse();
        assertThat(agenda.roundIsDue(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void an_offer_that_lapses_wakes_it_to_the_moment() {
        agenda.renewed(NOW);
        agenda.roundDone(NOW, false, Instant.MAX, Instant.MAX);
        agenda.nextTimer(Optional.of(NOW.plusMillis(300)), NOW);
        assertThat(agenda.pause(NOW, true)).isEqualTo(Duration.ofMillis(300));
        assertThat(agenda.timersAreDue(NOW.plusMillis(299))).isFalse();
        assertThat(agenda.timersAreDue(NOW.plusMillis(300))).isTrue();
        assertThat(agenda.timerWasKnown()).isTrue();
    }

    @Test
    void what_cannot_be_ended_is_not_tried_without_a_breath() {
        agenda.nextTimer(Optional.of(NOW.minusSeconds(5)), NOW);
        assertThat(agenda.timersAreDue(NOW)).isFalse();
        assertThat(agenda.timersAreDue(NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void prices_move_every_five_seconds_while_tickets_wait_for_somebody_who_is_there() {
        agenda.roundDone(NOW, true, Instant.MAX, Instant.MAX);
        assertThat(agenda.roundIsDue(NOW.plusMillis(4999))).isFalse();
        assertThat(agenda.roundIsDue(NOW.plusSeconds(5))).isTrue();
        agenda.roundDone(NOW, false, Instant.MAX, Instant.MAX);
        assertThat(agenda.roundIsDue(NOW.plusSeconds(59))).isFalse();
    }

    @Test
    void a_change_that_nobody_has_room_for_brings_the_next_round_forward() {
        idleAt(NOW);
        agenda.roundSoon();
        assertThat(agenda.roundIsDue(NOW.plusSeconds(4))).isFalse();
        assertThat(agenda.roundIsDue(NOW.plusSeconds(5))).isTrue();
    }

    @Test
    void a_wish_that_is_given_up_wakes_it_to_the_moment() {
        TicketFacts wishing = Terms.waiting(1, Terms.wishing("german"), Duration.ofSeconds(118));
        agenda.roundDone(NOW, true, Line.of(List.of(wishing), NOW).nextChange(), Instant.MAX);
        assertThat(agenda.roundIsDue(NOW.plusMillis(1999))).isFalse();
        assertThat(agenda.roundIsDue(NOW.plusSeconds(2))).isTrue();
    }

    @Test
    void a_hold_shorter_than_the_look_at_the_timers_ends_to_the_moment() {
        idleAt(NOW);
        Line line = Line.of(List.of(held(1, Duration.ofMinutes(3)), held(2, Duration.ofMillis(40))), NOW);
        agenda.roundDone(NOW, false, line.nextChange(), line.nextRelease());
        agenda.askForTimers(NOW);
        Instant end = NOW.plusMillis(40);
        assertThat(agenda.pause(NOW, true)).isEqualTo(Duration.ofMillis(40));
        assertThat(agenda.roundIsDue(end.minusNanos(1))).isFalse();
        assertThat(agenda.roundIsDue(end)).isTrue();
        Line then = Line.of(List.of(held(2, Duration.ofMillis(40)).at(end)), end);
        assertThat(then.size()).isEqualTo(1);
        assertThat(then.nextRelease()).isEqualTo(Instant.MAX);
    }

    @Test
    void a_line_that_remembers_lets_a_held_ticket_go_within_its_millisecond() {
        InLine ticket = new InLine(held(1, Duration.ofNanos(40_500_000)));
        assertThat(Line.at(NOW, List.of(ticket)).nextRelease()).isEqualTo(NOW.plusNanos(40_500_000));
        assertThat(Line.at(NOW.plusNanos(40_200_000), List.of(ticket)).size()).isZero();
        assertThat(Line.at(NOW.plusNanos(40_500_000), List.of(ticket)).size()).isEqualTo(1);
    }

    @Test
    void a_hold_that_ends_after_the_regular_round_does_not_put_it_off() {
        agenda.roundDone(NOW, true, Instant.MAX, NOW.plusSeconds(20));
        assertThat(agenda.roundIsDue(NOW.plusSeconds(5))).isTrue();
    }

    private static TicketFacts held(long id, Duration longer) {
        TicketFacts ticket = Tickets.known(id, Duration.ofMinutes(1), null);
        return ticket.with(ticket.terms(), Standing.held(NOW.plus(longer)));
    }

    @Test
    void who_stands_by_only_tries_for_the_lease() {
        agenda.renewed(NOW);
        assertThat(agenda.pause(NOW, false)).isEqualTo(LEASE.dividedBy(4));
        assertThat(agenda.pause(NOW, true)).isZero();
    }

    @Test
    void many_changes_share_one_look_at_the_timers_and_one_at_the_alarms() {
        idleAt(NOW);
        for (int i = 0; i < 50; i++) agenda.askForTimers(NOW.plusMillis(i));
        assertThat(agenda.timersAreToBeAsked(NOW.plusMillis(99))).isFalse();
        assertThat(agenda.timersAreToBeAsked(NOW.plusMillis(100))).isTrue();
        assertThat(agenda.pause(NOW.plusMillis(60), true)).isEqualTo(Duration.ofMillis(40));
        agenda.nextTimer(Optional.empty(), NOW.plusMillis(100));
        assertThat(agenda.timersAreToBeAsked(NOW.plusMillis(200))).isFalse();
        for (int i = 0; i < 50; i++) agenda.askForAlarms(NOW.plusMillis(i));
        assertThat(agenda.alarmsAreDue(NOW.plusMillis(1999))).isFalse();
        assertThat(agenda.alarmsAreDue(NOW.plusMillis(2000))).isTrue();
        agenda.alarmsSeen();
        assertThat(agenda.alarmsAreDue(NOW.plusSeconds(60))).isFalse();
    }

    private void idleAt(Instant now) {
        agenda.renewed(now);
        agenda.roundDone(NOW, false, Instant.MAX, Instant.MAX);
        agenda.nextTimer(Optional.empty(), now);
    }
}
