package io.heed.board;

import io.heed.web.Face;
import io.heed.web.Meter;
import java.util.List;

/** Everyone's attention; {@code used} and {@code budget} as text. */
public record TeamView(String used, String budget, List<Member> members, List<Choice> queues) {

    /** A queue that somebody can be put to. */
    public record Choice(String value, String title) {}

    /**
     * @param skills as one line: "Payments · ES PT"
     * @param presence taking, busy, away or off
     * @param until end of the shift as text, "58 min"; null when not known
     * @param levels skills with their levels, to be changed in place
     */
    public record Member(
            Face face, String skills, String presence, String until, Meter meter, long id, List<Level> levels) {
        public Member {
            levels = List.copyOf(levels);
        }
    }

    public record Level(String skill, int level) {}

    public TeamView {
        members = List.copyOf(members);
        queues = List.copyOf(queues);
    }
}
