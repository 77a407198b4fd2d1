package io.heed.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.dispatch.RoutingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ana has six points and knows everything, Ben has three and only knows mail; the backlog shows what they could use. */
class BacklogTest {
    private final List<SimAgent> agents = List.of(
            new SimAgent(0, new Rostered("ana", 6, Map.of("mail", 9, "tech", 9), List.of())),
            new SimAgent(1, new Rostered("ben", 3, Map.of("mail", 9), List.of())));

    @Test
    void of_tickets_alike_it_shows_as_many_of_the_oldest_as_there_are_places() {
        everybodyComes();
        Backlog backlog = holding(RoutingRule.GC_MU, 12, "tech", 3, 8, "mail", 1);
        assertThat(shown(backlog, "tech")).containsExactly(0, 1);
        assertThat(shown(backlog, "mail")).hasSize(8);
        assertThat(backlog.all()).hasSize(20);
    }

    @Test
    void what_has_no_place_anywhere_is_not_shown_but_for_the_first_where_room_may_be_held_for_it() {
        agents.get(1).comes(0);
        assertThat(shown(holding(RoutingRule.FIFO, 0, "tech", 3, 5, "mail", 1), "tech"))
                .isEmpty();
        Backlog backlog = holding(RoutingRule.HEED, 2, "tech", 3, 5, "mail", 1);
        assertThat(shown(backlog, "tech")).hasSize(1);
        assertThat(shown(backlog, "mail")).containsExactly(2, 3, 4);
        agents.get(1).goes();
        assertThat(backlog.placeable()).isEmpty();
    }

    @Test
    void who_waits_no_longer_makes_room_for_the_next_in_line() {
        agents.get(1).comes(0);
        Backlog backlog = holding(RoutingRule.FIFO, 0, "tech", 3, 5, "mail", 1);
        leaves(backlog, 0);
        leaves(backlog, 2);
        assertThat(shown(backlog, "mail")).containsExactly(1, 3, 4);
        assertThat(backlog.holdsFrom(0)).isFalse();
        assertThat(backlog.holdsFrom(1)).isTrue();
    }

    @Test
    void the_heavier_comes_before_the_older_where_the_rule_says_so() {
        agents.get(1).comes(0);
        List<Arrival> arrivals = List.of(mail(0, 1), mail(1, 5), mail(2, 1), mail(3, 9), mail(4, 2));
        assertThat(shown(holding(RoutingRule.STRICT_PRIORITY, arrivals), "mail"))
                .containsExactly(1, 3, 4);
        assertThat(shown(holding(RoutingRule.ROUND_ROBIN, arrivals), "mail")).containsExactly(0, 1, 2);
        assertThat(shown(holding(RoutingRule.AGED_SCORE, arrivals), "mail")).containsExactly(1, 3, 4);
    }

    @Test
    void the_aged_are_shown_with_one_more_than_has_a_place() {
        agents.get(1).comes(0);
        Backlog backlog = holding(RoutingRule.HEED, 4, "tech", 3, 9, "mail", 1);
        List<Integer> shown =
                backlog.placeableAndAged(2).stream().map(ticket -> ticket.index).toList();
        assertThat(shown).containsExactly(0, 4, 5, 6);
    }

    @Test
    void a_lottery_must_see_everybody_who_could_win() {
        everybodyComes();
        assertThat(shown(holding(RoutingRule.LOTTERY, 12, "tech", 3, 1, "mail", 1), "tech"))
                .hasSize(12);
    }

    private void everybodyComes() {
        agents.forEach(agent -> agent.comes(0));
    }

    private static void leaves(Backlog backlog, int index) {
        SimTicket ticket = backlog.all().stream()
                .filter(one -> one.index == index)
                .findFirst()
                .orElseThrow();
        ticket.state = SimTicket.State.abandoned;
        backlog.left(ticket);
    }

    private static List<Integer> shown(Backlog backlog, String queue) {
        return backlog.placeable().stream()
                .filter(ticket -> ticket.arrival.queue().equals(queue))
                .map(ticket -> ticket.index)
                .toList();
    }

    private Backlog holding(
            RoutingRule rule, int many, String queue, double points, int more, String other, double its) {
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < many; i++) arrivals.add(arrival(i, queue, points));
        for (int i = 0; i < more; i++) arrivals.add(arrival(many + i, other, its));
        return holding(rule, arrivals);
    }

    private Backlog holding(RoutingRule rule, List<Arrival> arrivals) {
        Terms terms = new Terms(new Scenario(List.of(), arrivals, Map.of(), 1), rule);
        Backlog backlog = new Backlog(rule, agents);
        for (int i = 0; i < arrivals.size(); i++)
            backlog.join(new SimTicket(
                    i, arrivals.get(i), terms.waiting(i, arrivals.get(i)), backlog.kindOf(arrivals.get(i))));
        return backlog;
    }

    private static Arrival mail(double at, double weight) {
        return new Arrival(at, "mail", weight, Double.POSITIVE_INFINITY, 60, 1, List.of("mail"), 60, 0);
    }

    private static Arrival arrival(double at, String queue, double points) {
        return new Arrival(at, queue, 2, Double.POSITIVE_INFINITY, 60, points, List.of(queue), 60, 0);
    }
}
