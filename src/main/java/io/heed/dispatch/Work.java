package io.heed.dispatch;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One live ticket in an agent's hands.
 *
 * @param attention the points it takes
 * @param until when it is expected to be done; stays where it is when the time passes
 * @param kept whether it was given to the agent who is kept free for aged tickets
 */
public record Work(double attention, Instant until, boolean kept) {
    /** Reads what {@link Staff} lists: points, milliseconds since 1970 and the rule that gave it, if one did. */
    static List<Work> listed(Array array) throws SQLException {
        List<Work> work = new ArrayList<>();
        if (array == null) return work;
        for (String one : (String[]) array.getArray()) {
            String[] part = one.split(" ", 3);
            boolean kept = part.length > 2 && part[2].equals(AgedLane.KEPT);
            work.add(new Work(Double.parseDouble(part[0]), Instant.ofEpochMilli(Long.parseLong(part[1])), kept));
        }
        return work;
    }
}
