package io.heed.simulation;

import io.heed.dispatch.Waiting;
import io.heed.dispatch.WeightSet;

/** A ticket on its way through the simulated day. */
final class SimTicket {
    enum State {
        waiting,
        live,
        served,
        abandoned
    }

    final int index;
    final Arrival arrival;
    final Waiting waiting;
    final Kind kind;
    State state = State.waiting;
    SimAgent agent;
    boolean keptFree;

    /** When it stopped waiting, in seconds; not a number while it waits. */
    double until = Double.NaN;

    private WeightOverTime weigher;

    SimTicket(int index, Arrival arrival, Waiting waiting, Kind kind) {
        this.index = index;
        this.arrival = arrival;
        this.waiting = waiting;
        this.kind = kind;
    }

    /** Under the weights of this day, always the same. */
    WeightOverTime weigher(WeightSet weights) {
        if (weigher == null) weigher = new WeightOverTime(waiting.ticket(), weights);
        return weigher;
    }

    /** Minutes waited, as of now while it still waits. */
    double minutesWaited(double now) {
        return ((state == State.waiting ? now : until) - arrival.at()) / 60;
    }
}
