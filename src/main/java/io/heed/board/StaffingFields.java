package io.heed.board;

import io.heed.dispatch.StaffingChange;
import io.heed.web.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;

/** A staffing that somebody tries, as the address says it; nothing of it is kept. */
public class StaffingFields {
    private static final int MOST_PEOPLE = 100;
    private static final int LONGEST = 12 * 60;

    @QueryParam("kind")
    String kind;

    @QueryParam("pool")
    String pool;

    @QueryParam("people")
    String people;

    @QueryParam("points")
    String points;

    @QueryParam("learns")
    String learns;

    @QueryParam("minutes")
    String minutes;

    boolean asked() {
        return kind != null && !kind.isBlank();
    }

    StaffingChange change() {
        StaffingChange.Kind known = Arrays.stream(StaffingChange.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("kind", "must be add, remove, teach or keep"));
        List<String> skills = pool == null || pool.isBlank()
                ? List.of()
                : Arrays.stream(pool.split(",")).map(String::strip).toList();
        return new StaffingChange(
                known,
                skills,
                number("people", people, MOST_PEOPLE),
                points(),
                known == StaffingChange.Kind.teach ? QueueSkills.of(learns) : List.of(),
                number("minutes", minutes, LONGEST));
    }

    private double points() {
        if (points == null || points.isBlank()) return 4;
        if (!points.strip().matches("\\d{1,2}(\\.\\d)?") || Double.parseDouble(points.strip()) <= 0)
            throw ProblemException.invalid("points", "must be attention points such as 4.5");
        return Double.parseDouble(points.strip());
    }

    private static int number(String field, String text, int most) {
        if (text == null || text.isBlank()) return 1;
        if (!text.strip().matches("\\d{1,4}")
                || Integer.parseInt(text.strip()) > most
                || Integer.parseInt(text.strip()) == 0)
            throw ProblemException.invalid(field, "must be a whole number between 1 and " + most);
        return Integer.parseInt(text.strip());
    }

    public String shown(String field) {
        String text = switch (field) {
            case "kind" -> kind;
            case "pool" -> pool;
            case "people" -> people;
            case "points" -> points;
            case "learns" -> learns;
            default -> minutes;
        };
        return text == null ? "" : text;
    }
}
