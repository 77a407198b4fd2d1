package io.heed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.identity.Presence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WelcomeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private final Script script = Script.tiller();
    private final Company company = Company.tiller();
    private final Dice dice = new Dice(7);
    private final Tickets ticket = new Tickets(Story.begin(
            script.named("charged-twice").orElseThrow(),
            company.patron("marisol-vega").orElseThrow(),
            0,
            9,
            dice));
    private final Welcome welcome = new Welcome(new Speech(script, company, dice));

    @Test
    void a_full_desk_gets_room_for_the_next_ticket_and_keeps_the_rest() {
        Desk full = desk(Presence.State.taking, ticket.accepted(), ticket.accepted(), ticket.answered(0));
        assertThat(welcome.moves(full)).containsExactly(Move.close(77));
    }

    @Test
    void nobody_is_closed_without_an_answer() {
        Desk full = desk(Presence.State.taking, ticket.accepted(), ticket.accepted(), ticket.accepted());
        assertThat(welcome.moves(full).stream().map(Move::kind)).containsExactly(Move.Kind.reply, Move.Kind.close);
    }

    @Test
    void whoever_was_away_takes_tickets_when_the_visitor_sits_down() {
        assertThat(welcome.moves(desk(Presence.State.away))).containsExactly(Move.be(Presence.State.taking));
    }

    @Test
    void a_visitor_waits_in_vain_only_with_room_and_without_an_offer() {
        assertThat(vain(desk(Presence.State.taking), 13)).isTrue();
        assertThat(vain(desk(Presence.State.taking), 5)).isFalse();
        assertThat(vain(desk(Presence.State.taking, ticket.offered()), 13)).isFalse();
        assertThat(vain(desk(Presence.State.taking, ticket.accepted(), ticket.accepted(), ticket.accepted()), 13))
                .isFalse();
    }

    private static boolean vain(Desk desk, int seconds) {
        return Welcome.waitsInVain(desk, Tickets.NOON, Tickets.after(seconds), PATIENCE);
    }

    private Desk desk(Presence.State state, OpenTicket... tickets) {
        Member ines = company.named("ines").orElseThrow();
        return new Desk(Tickets.INES, ines, state, Tickets.NOON, true, List.of(tickets));
    }
}
