package io.heed.desk;

import java.util.List;

/**
 * Where an agent writes. It stands outside every slot that refreshes, so that typing is never lost.
 *
 * @param text what was written and refused, else empty
 * @param problem empty, tooLong, closed, newer or null: why it was refused
 * @param note whether an internal note was being written
 * @param seen the newest message its writer knows of: what comes later, they are told before they send
 * @param came what had come when it was sent; empty as a rule
 * @param tools macros, files and a draft's age; null where there are none
 */
public record Composer(
        long ticket,
        String customer,
        String text,
        String problem,
        boolean note,
        long seen,
        List<Meanwhile.Came> came,
        Tools tools) {

    public Composer {
        came = List.copyOf(came);
    }

    public static Composer fresh(long ticket, String customer, long seen) {
        return new Composer(ticket, customer, "", null, false, seen, List.of(), null);
    }

    Composer with(Tools around) {
        return new Composer(ticket, customer, text, problem, note, seen, came, around);
    }

    Composer saying(String other, boolean asNote) {
        return new Composer(ticket, customer, other, problem, asNote, seen, came, tools);
    }
}
