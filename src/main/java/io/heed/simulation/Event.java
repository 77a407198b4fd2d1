package io.heed.simulation;

/** Something that happens; at the same moment in the order of {@link What}, then as scheduled. */
record Event(double at, What what, long number, SimTicket ticket, SimAgent agent) implements Comparable<Event> {
    enum What {
        completion,
        dutyStart,
        arrival,
        look,
        giveUp,
        dutyEnd
    }

    @Override
    public int compareTo(Event other) {
        int order = Double.compare(at, other.at);
        if (order == 0) order = what.compareTo(other.what);
        return order == 0 ? Long.compare(number, other.number) : order;
    }
}
