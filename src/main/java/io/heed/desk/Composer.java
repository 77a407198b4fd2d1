package io.heed.desk;

/**
 * Where an agent writes. It stands outside every slot that refreshes, so that typing is never lost.
 *
 * @param text what was written and refused, else empty
 * @param problem empty, tooLong, closed or null: why it was refused
 * @param note whether an internal note was being written
 */
public record Composer(long ticket, String customer, String text, String problem, boolean note) {

    public static Composer fresh(long ticket, String customer) {
        return new Composer(ticket, customer, "", null, false);
    }
}
