package io.heed.board;

import io.heed.dispatch.Assignment;
import io.heed.identity.Person;
import io.heed.identity.Presence;
import io.heed.identity.Purview;
import io.heed.identity.Purviews;
import io.heed.identity.Shift;
import io.heed.identity.Skill;
import io.heed.ticket.Queue;
import io.heed.web.Face;
import io.heed.web.Meter;
import io.heed.web.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Everybody's attention, as meters that are as long as each person's own budget. */
@ApplicationScoped
class TeamMeters {
    private final Purviews purviews;
    private final Clock clock;

    TeamMeters(Purviews purviews, Clock clock) {
        this.purviews = purviews;
        this.clock = clock;
    }

    TeamView team() {
        Purview purview = purviews.own();
        List<Person> agents = Person.agents().stream()
                .filter(agent -> purview.leads(agent.id))
                .toList();
        Map<Long, List<Double>> points =
                Assignment.<Assignment>list("state in ('pending', 'accepted', 'wrapping')").stream()
                        .collect(Collectors.groupingBy(
                                one -> one.agentId,
                                Collectors.mapping(one -> one.attention.doubleValue(), Collectors.toList())));
        Map<Long, Presence.State> presence = Presence.<Presence>list("until is null").stream()
                .collect(Collectors.toMap(one -> one.personId, one -> one.state));
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        Map<Long, LocalTime> ends = Shift.on(now.getDayOfWeek().getValue()).stream()
                .filter(shift -> !shift.starts.isAfter(now.toLocalTime()) && shift.ends.isAfter(now.toLocalTime()))
                .collect(Collectors.toMap(shift -> shift.personId, shift -> shift.ends, (one, other) -> one));
        Map<Long, List<TeamView.Level>> levels = Skill.<Skill>list("order by level desc, name").stream()
                .collect(Collectors.groupingBy(
                        one -> one.personId,
                        Collectors.mapping(one -> new TeamView.Level(one.name, one.level), Collectors.toList())));
        double longest = agents.stream()
                .mapToDouble(agent -> agent.budget.doubleValue())
                .max()
                .orElse(1);
        List<TeamView.Member> members = agents.stream()
                .map(agent -> new TeamView.Member(
                        Face.of(agent.name),
                        agent.title,
                        presence(presence.get(agent.id), ends.containsKey(agent.id)),
                        left(ends.get(agent.id), now.toLocalTime()),
                        Meter.of(agent.budget.doubleValue(), points.getOrDefault(agent.id, List.of()), longest),
                        agent.id,
                        levels.getOrDefault(agent.id, List.of())))
                .sorted(Comparator.comparingInt(TeamMeters::order))
                .toList();
        double used = sum(members, true);
        double budget = sum(members, false);
        return new TeamView(
                text(used),
                text(budget),
                members,
                Queue.<Queue>list("order by title").stream()
                        .map(queue -> new TeamView.Choice(queue.name, queue.title))
                        .toList());
    }

    private static String presence(Presence.State state, boolean onShift) {
        if (state == null) return "off";
        return state == Presence.State.away && !onShift ? "off" : state.name();
    }

    private static String left(LocalTime ends, LocalTime now) {
        return ends == null ? null : Span.of(Duration.between(now, ends)).text();
    }

    private static int order(TeamView.Member member) {
        return List.of("taking", "busy", "away", "off").indexOf(member.presence());
    }

    private static double sum(List<TeamView.Member> members, boolean used) {
        return members.stream()
                .filter(member -> member.presence().equals("taking"))
                .mapToDouble(
                        member -> used ? member.meter().used() : member.meter().budget())
                .sum();
    }

    private static String text(double points) {
        return String.format(Locale.ROOT, "%.1f", points);
    }
}
