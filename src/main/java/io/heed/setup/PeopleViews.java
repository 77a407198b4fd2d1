package io.heed.setup;

import io.heed.identity.Leave;
import io.heed.identity.Person;
import io.heed.identity.Role;
import io.heed.identity.Skill;
import io.heed.identity.Team;
import io.heed.identity.Visit;
import io.heed.identity.Visits;
import io.heed.ticket.Queue;
import io.heed.web.Face;
import io.heed.web.Moment;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The pages about people. */
@ApplicationScoped
class PeopleViews {
    private static final List<String> LANGUAGES = List.of("en", "zh");

    private final Granting granting;
    private final Visits visits;
    private final Viewing viewing;
    private final Clock clock;

    PeopleViews(Granting granting, Visits visits, Viewing viewing, Clock clock) {
        this.granting = granting;
        this.visits = visits;
        this.viewing = viewing;
        this.clock = clock;
    }

    /** @param left since when they are not here; null for who is */
    public record Line(
            long id,
            Face face,
            String username,
            String title,
            String email,
            String role,
            String budget,
            String teams,
            String skills,
            boolean invited,
            Moment left) {}

    /** Something to choose, in its own words; text for the text of a bundle is made of its value. */
    public record Choice(String value, String title, boolean chosen) {}

    public record Level(String skill, String level) {}

    public record Weekday(String key, String hours) {}

    public record Days(long id, String first, String last, String note) {}

    /** @param company whether they came in by their company account */
    public record Stay(Moment since, String address, boolean company) {}

    /** @param roles those the viewer may give */
    public record Everybody(List<Line> here, List<Line> gone, List<Choice> roles, PersonForm typed) {}

    /** What stands in the fields that are not lists. */
    public record Fields(
            String name, String title, String email, String budget, String first, String last, String note) {}

    /** @param fixed whether the viewer may not touch them: they are above, or themselves where it matters */
    public record One(
            Line line,
            Fields fields,
            List<Choice> roles,
            List<Level> levels,
            List<Choice> teams,
            List<Weekday> week,
            List<Days> leave,
            List<Stay> stays,
            boolean self,
            boolean fixed) {}

    Everybody everybody(PersonForm typed) {
        List<Line> here = new ArrayList<>();
        List<Line> gone = new ArrayList<>();
        for (Person person : Person.<Person>list("order by lower(name), id"))
            (person.leftAt == null ? here : gone).add(line(person));
        return new Everybody(here, gone, roles(typed.role == null ? Role.AGENT : typed.role, null), typed);
    }

    One one(Person person, Typed typed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        PersonForm form = typed.person();
        Line line = line(person);
        return new One(
                line,
                fields(line, typed),
                roles(form == null || form.role().isEmpty() ? person.role : form.role(), person),
                levels(person, form),
                teams(person, form),
                week(person, typed.week()),
                Leave.of(person.id, today).stream()
                        .map(one -> new Days(one.id, one.firstDay.toString(), one.lastDay.toString(), one.note))
                        .toList(),
                visits.openOf(person.id).stream()
                        .map(one -> new Stay(viewing.moment(one.beganAt), one.address, one.door.equals(Visit.COMPANY)))
                        .toList(),
                granting.isCaller(person),
                !granting.mayGive(person.role));
    }

    private static Fields fields(Line line, Typed typed) {
        Typed.Days days = typed.days() == null ? Typed.Days.NONE : typed.days();
        PersonForm form = typed.person();
        return new Fields(
                form == null ? line.face().name() : form.name(),
                form == null ? line.title() : form.title(),
                form == null ? line.email() : form.email(),
                form == null ? line.budget() : form.budget(),
                days.first(),
                days.last(),
                days.note());
    }

    private static List<Choice> teams(Person person, PersonForm form) {
        List<Team> theirs = Team.of(person.id);
        return Team.inOrder().stream()
                .map(team -> new Choice(
                        Long.toString(team.id), team.name, form == null ? theirs.contains(team) : form.isIn(team.id)))
                .toList();
    }

    private static List<Weekday> week(Person person, PersonForm.Week typed) {
        Map<String, List<String>> week = ShiftWeek.written(Timetable.of(person.id));
        List<Weekday> days = new ArrayList<>();
        for (int i = 0; i < ShiftWeek.WEEKDAYS.size(); i++) {
            String day = ShiftWeek.WEEKDAYS.get(i);
            String kept = String.join(", ", week.getOrDefault(day, List.of()));
            days.add(new Weekday(day, typed == null ? kept : typed.typed(i)));
        }
        return days;
    }

    private Line line(Person person) {
        Instant now = clock.instant();
        List<String> skills = Skill.ofPerson(person.id).stream()
                .limit(5)
                .map(skill -> skill.name + " " + skill.level)
                .toList();
        return new Line(
                person.id,
                Face.of(person.name),
                person.username,
                person.title,
                person.email == null ? "" : person.email,
                person.role,
                person.budget.stripTrailingZeros().toPlainString(),
                String.join(
                        ", ", Team.of(person.id).stream().map(team -> team.name).toList()),
                String.join(", ", skills),
                Invitation.pending(person.id, now),
                person.leftAt == null ? null : viewing.moment(person.leftAt));
    }

    private List<Choice> roles(String chosen, Person person) {
        return Role.OF_PEOPLE.stream()
                .filter(role -> role.equals(chosen) || granting.mayGive(role))
                .filter(role -> person == null || role.equals(chosen) || !granting.isCaller(person))
                .map(role -> new Choice(role, role, role.equals(chosen)))
                .toList();
    }

    /** All skills anybody is asked for or has, and a line for another one. */
    private static List<Level> levels(Person person, PersonForm typed) {
        TreeSet<String> known = new TreeSet<>(LANGUAGES);
        Queue.<Queue>listAll().forEach(queue -> known.addAll(queue.skills));
        Skill.<Skill>listAll().forEach(skill -> known.add(skill.name));
        Map<String, Integer> theirs = new TreeMap<>(PersonView.skills(person.id));
        List<Level> levels = new ArrayList<>();
        for (String skill : known) {
            String kept = theirs.containsKey(skill) ? theirs.get(skill).toString() : "";
            String level = typed == null ? null : typed.levelOf(skill);
            levels.add(new Level(skill, level == null ? kept : level));
        }
        return levels;
    }
}
