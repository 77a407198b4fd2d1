package io.heed.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The senders' own record of what they were told, to be held against the program's rows. */
public final class AckLog {
    private final Map<String, Set<Long>> ids = new HashMap<>();
    private final Map<String, Integer> troubles = new TreeMap<>();
    private final List<Double> millis = new ArrayList<>();
    private int acknowledged;
    private int givenUp;

    synchronized void acknowledged(Delivery delivery, long messageId, double tookMillis) {
        ids.computeIfAbsent(delivery.externalId(), id -> new HashSet<>()).add(messageId);
        millis.add(tookMillis);
        acknowledged++;
    }

    synchronized void trouble(String what) {
        troubles.merge(what, 1, Integer::sum);
    }

    synchronized void gaveUp() {
        givenUp++;
    }

    /** Deliveries that got a 2xx, repeats included. */
    public synchronized int acknowledged() {
        return acknowledged;
    }

    public synchronized int givenUp() {
        return givenUp;
    }

    /** The ids each message was acknowledged with; there should be one. */
    public synchronized Map<String, Set<Long>> ids() {
        return new HashMap<>(ids);
    }

    public synchronized Quantiles latency() {
        return Quantiles.of(millis);
    }

    /** Attempts that were not acknowledged, by what came instead. */
    public synchronized Map<String, Integer> troubles() {
        return new TreeMap<>(troubles);
    }
}
