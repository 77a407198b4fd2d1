package io.heed.setup;

import io.heed.identity.Role;
import io.heed.web.ProblemException;
import java.math.BigDecimal;
import java.util.Map;

/** Whether what is said of somebody makes sense; says of the first thing that does not what would. */
final class PersonCheck {
    private static final BigDecimal LARGEST_BUDGET = BigDecimal.valueOf(40);
    private static final int MOST_SKILLS = 100;
    private static final int LONGEST = 100;

    private PersonCheck() {}

    static void ofSomebodyNew(PersonBody body) {
        if (body == null) throw ProblemException.invalid("body", "is empty: give username, name and role");
        if (body.username() == null || !body.username().matches("[a-z0-9][a-z0-9._-]{0,62}"))
            throw ProblemException.invalid(
                    "username", "must be lower-case letters, digits, dots and dashes, at most 63: such as ines.duarte");
        if (body.name() == null) throw ProblemException.invalid("name", "is missing: give the name colleagues know");
        if (body.role() == null) throw ProblemException.invalid("role", "is missing: give " + roles());
        check(body);
    }

    static void check(PersonBody body) {
        if (body == null) throw ProblemException.invalid("body", "is empty: give what is to change");
        text("name", body.name(), false);
        text("title", body.title(), true);
        email(body.email());
        if (body.role() != null && !Role.OF_PEOPLE.contains(body.role()))
            throw ProblemException.invalid("role", "must be " + roles());
        budget(body.budget());
        if (body.skills() != null) skills(body.skills());
    }

    private static String roles() {
        return String.join(", ", Role.OF_PEOPLE.subList(0, 3)) + " or " + Role.OF_PEOPLE.get(3);
    }

    private static void text(String field, String text, boolean mayBeEmpty) {
        if (text == null) return;
        boolean plain = text.chars().noneMatch(Character::isISOControl) && text.length() <= LONGEST;
        if (!plain || !mayBeEmpty && text.isBlank())
            throw ProblemException.invalid(
                    field, "must be " + (mayBeEmpty ? "at most " : "1 to ") + LONGEST + " printable characters");
    }

    private static void email(String email) {
        if (email == null || email.isBlank()) return;
        if (!email.strip().matches("[^\\s\\p{Cntrl}@]{1,64}@[^\\s\\p{Cntrl}@]{1,190}"))
            throw ProblemException.invalid("email", "must be an address such as ines.duarte@example.com");
    }

    private static void budget(BigDecimal budget) {
        if (budget == null) return;
        if (budget.signum() < 0 || budget.compareTo(LARGEST_BUDGET) > 0)
            throw ProblemException.invalid("budget", "must be between 0 and " + LARGEST_BUDGET);
        if (budget.stripTrailingZeros().scale() > 1)
            throw ProblemException.invalid("budget", "must have at most one decimal place");
    }

    private static void skills(Map<String, Integer> skills) {
        if (skills.size() > MOST_SKILLS)
            throw ProblemException.invalid("skills", "must be at most " + MOST_SKILLS + " skills");
        skills.forEach((skill, level) -> {
            if (!skill.matches("[a-z0-9][a-z0-9-]{0,62}"))
                throw ProblemException.invalid("skills", "must be names of lower-case letters, digits and dashes");
            if (level == null || level < 0 || level > 10)
                throw ProblemException.invalid("skills", "must be levels from 0 to 10: look at " + skill);
        });
    }
}
