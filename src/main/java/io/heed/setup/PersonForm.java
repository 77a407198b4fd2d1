package io.heed.setup;

import io.heed.web.ProblemException;
import jakarta.ws.rs.FormParam;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Somebody as the forms about people send them. */
public class PersonForm {
    @FormParam("username")
    String username;

    @FormParam("name")
    String name;

    @FormParam("title")
    String title;

    @FormParam("email")
    String email;

    @FormParam("role")
    String role;

    @FormParam("budget")
    String budget;

    /** Names of skills, and beside each its level. */
    @FormParam("skill")
    List<String> skill;

    @FormParam("level")
    List<String> level;

    @FormParam("team")
    List<Long> team;

    public String username() {
        return text(username);
    }

    public String name() {
        return text(name);
    }

    public String email() {
        return text(email);
    }

    public String budget() {
        return text(budget);
    }

    String title() {
        return text(title);
    }

    String role() {
        return text(role);
    }

    boolean isIn(long id) {
        return team != null && team.contains(id);
    }

    /** As it was typed; null where this skill was not in the form. */
    String levelOf(String name) {
        int at = skill == null ? -1 : skill.indexOf(name);
        return at < 0 || level == null || at >= level.size() ? null : text(level.get(at));
    }

    /** For somebody new: skills and teams are asked for on their own page. */
    PersonBody newcomer() {
        return new PersonBody(
                text(username).toLowerCase(Locale.ROOT),
                text(name),
                text(title),
                text(email),
                text(role),
                points(),
                null,
                null);
    }

    PersonBody body() {
        return new PersonBody(
                null,
                text(name),
                text(title),
                text(email),
                text(role).isEmpty() ? null : text(role),
                points(),
                skills(),
                team == null ? List.of() : List.copyOf(team));
    }

    private BigDecimal points() {
        String typed = text(budget).replace(',', '.');
        if (typed.isEmpty()) return null;
        if (!typed.matches("\\d{1,3}(\\.\\d{1,3})?"))
            throw ProblemException.invalid("budget", "must be attention points such as 4.5");
        return new BigDecimal(typed);
    }

    private Map<String, Integer> skills() {
        Map<String, Integer> skills = new LinkedHashMap<>();
        List<String> names = skill == null ? List.of() : skill;
        for (int i = 0; i < names.size(); i++) {
            String one = text(names.get(i)).toLowerCase(Locale.ROOT);
            String typed = level != null && i < level.size() ? text(level.get(i)) : "";
            if (one.isEmpty() || typed.isEmpty()) continue;
            if (!typed.matches("\\d{1,3}"))
                throw ProblemException.invalid("skills", "must be levels from 0 to 10: look at " + one);
            skills.put(one, Integer.valueOf(typed));
        }
        return skills;
    }

    static String text(String field) {
        return field == null ? "" : field.strip();
    }

    /** The seven fields of a week. */
    public static class Week {
        @FormParam("hours")
        List<String> hours;

        String typed(int day) {
            return hours == null || day >= hours.size() ? "" : text(hours.get(day));
        }

        Map<String, List<String>> week() {
            Map<String, List<String>> week = new LinkedHashMap<>();
            for (int i = 0; i < ShiftWeek.WEEKDAYS.size() && hours != null && i < hours.size(); i++) {
                List<String> stretches = new ArrayList<>();
                for (String one : text(hours.get(i)).split("[,;，；]")) if (!one.isBlank()) stretches.add(one.strip());
                if (!stretches.isEmpty()) week.put(ShiftWeek.WEEKDAYS.get(i), stretches);
            }
            return week;
        }
    }
}
