package io.heed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.identity.Presence;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColleagueTest {
    private final Script script = Script.tiller();
    private final Company company = Company.tiller();
    private final Member ines = company.named("ines").orElseThrow();
    private final Scene scene = script.named("charged-twice").orElseThrow();

    @Test
    void nearly_every_offer_is_accepted_within_a_quarter_of_a_minute_and_not_at_once() {
        int accepted = 0;
        int declined = 0;
        for (int seed = 0; seed < 300; seed++) {
            Desk desk = desk(Presence.State.taking, true, ticket(seed).offered());
            assertThat(tickets(colleague(seed).moves(desk, Tickets.after(2)))).isEmpty();
            List<Move> moves = tickets(colleague(seed).moves(desk, Tickets.after(15)));
            accepted += count(moves).getOrDefault(Move.Kind.accept, 0);
            declined += count(moves).getOrDefault(Move.Kind.decline, 0);
        }
        assertThat(accepted).isBetween(255, 290);
        assertThat(declined).isBetween(3, 30);
        assertThat(accepted + declined).as("the others let it lapse").isLessThan(300);
    }

    @Test
    void asking_again_does_not_throw_the_dice_again() {
        for (int seed = 0; seed < 50; seed++) {
            Desk desk = desk(Presence.State.taking, true, ticket(seed).offered());
            assertThat(tickets(colleague(seed).moves(desk, Tickets.after(15))))
                    .isEqualTo(tickets(colleague(seed).moves(desk, Tickets.after(16))));
        }
    }

    @Test
    void a_reply_takes_the_effort_it_stands_for() {
        Desk desk = desk(Presence.State.taking, true, ticket(1).accepted());
        assertThat(count(colleague(1).moves(desk, Tickets.after(20)))).doesNotContainKey(Move.Kind.reply);
        List<Move> moves = tickets(colleague(1).moves(desk, Tickets.after(100)));
        assertThat(moves).hasSize(1);
        assertThat(moves.get(0).kind()).isEqualTo(Move.Kind.reply);
        assertThat(moves.get(0).words()).contains("Marisol");
    }

    @Test
    void after_thanks_the_ticket_is_closed_without_another_word() {
        Tickets ticket = ticket(1);
        int answers = 0;
        while (!ticket.story().satisfied(ticket.answered(answers))) answers++;
        OpenTicket done = answers == 0 ? ticket.answered(0) : ticket.thanked(answers);
        List<Move> moves = tickets(colleague(1).moves(desk(Presence.State.taking, true, done), Tickets.after(40)));
        assertThat(moves).containsExactly(Move.close(77));
    }

    @Test
    void whoever_goes_home_takes_nothing_new_and_finishes_what_is_open() {
        Desk desk = desk(Presence.State.taking, false, ticket(1).accepted());
        assertThat(colleague(1).moves(desk, Tickets.after(100))).contains(Move.be(Presence.State.away));
        Desk gone = desk(Presence.State.away, false, ticket(1).accepted());
        assertThat(count(colleague(1).moves(gone, Tickets.after(100)))).containsOnlyKeys(Move.Kind.reply);
    }

    @Test
    void everybody_takes_a_break_now_and_then_and_comes_back() {
        int onBreak = 0;
        for (int minute = 0; minute < 600; minute++) {
            Instant now = Tickets.after(60 * minute);
            boolean away = colleague(7).moves(desk(Presence.State.taking, true), now).stream()
                    .anyMatch(move -> move.kind() == Move.Kind.presence);
            boolean back =
                    colleague(7).moves(desk(Presence.State.away, true), now).contains(Move.be(Presence.State.taking));
            assertThat(away && back).isFalse();
            if (away) onBreak++;
        }
        assertThat(onBreak).isBetween(5, 80);
    }

    private Colleague colleague(long seed) {
        Dice dice = new Dice(seed);
        return new Colleague(Pace.SHIPPED, new Speech(script, company, dice), dice);
    }

    private Tickets ticket(long seed) {
        return new Tickets(Story.begin(scene, company.patron("marisol-vega").orElseThrow(), 0, 9, new Dice(seed)));
    }

    private Desk desk(Presence.State state, boolean onDuty, OpenTicket... tickets) {
        return new Desk(Tickets.INES, ines, state, Tickets.after(-600), onDuty, List.of(tickets));
    }

    private static List<Move> tickets(List<Move> moves) {
        return moves.stream().filter(move -> move.kind() != Move.Kind.presence).toList();
    }

    private static Map<Move.Kind, Integer> count(List<Move> moves) {
        Map<Move.Kind, Integer> count = new EnumMap<>(Move.Kind.class);
        moves.forEach(move -> count.merge(move.kind(), 1, Integer::sum));
        return count;
    }
}
