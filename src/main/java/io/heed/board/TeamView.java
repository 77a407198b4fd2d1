package io.heed.board;

import io.heed.web.Face;
import io.heed.web.Meter;
import java.util.List;

/** Everyone's attention; {@code used} and {@code budget} as text. */
public record TeamView(String used, String budget, List<Member> members) {

    /**
     * @param skills as one line: "Payments · ES PT"
     * @param presence taking, busy, away or off
     * @param until end of the shift as text, "58 min"; null when not known
     */
    public record Member(Face face, String skills, String presence, String until, Meter meter) {}

    public TeamView {
        members = List.copyOf(members);
    }
}
