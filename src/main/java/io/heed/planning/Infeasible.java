package io.heed.planning;

/** Not every ticket can have an agent, though the objective demands it. */
public class Infeasible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient int[] tickets;
    private final boolean proven;

    Infeasible(String message, int[] tickets, boolean proven) {
        super(message);
        this.tickets = tickets;
        this.proven = proven;
    }

    /** Indices of the tickets left over: those that fit nobody, or those the search could not place. */
    public int[] tickets() {
        return tickets.clone();
    }

    /** True when no plan can exist; false when the search merely found none in its time. */
    public boolean proven() {
        return proven;
    }
}
