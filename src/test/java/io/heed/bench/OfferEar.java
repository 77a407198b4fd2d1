package io.heed.bench;

import io.heed.launch.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears of offers the moment they are committed and holds them against the events they answer. */
final class OfferEar implements AutoCloseable {
    private final Map<Long, Long> agents = new ConcurrentHashMap<>();
    private final Map<Long, Long> tickets = new ConcurrentHashMap<>();
    private final List<Double> afterClosures = new ArrayList<>();
    private final List<Double> afterArrivals = new ArrayList<>();
    private final Connection connection;
    private final Thread thread = new Thread(this::listen, "offer-ear");
    private volatile boolean listening = true;

    OfferEar(Database database) throws SQLException {
        connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen bench");
        }
        thread.setDaemon(true);
        thread.start();
    }

    void expectOfferTo(long agent) {
        agents.put(agent, System.nanoTime());
    }

    void expectOfferOf(long ticket) {
        tickets.put(ticket, System.nanoTime());
    }

    int unanswered() {
        return agents.size() + tickets.size();
    }

    synchronized void forget() {
        afterClosures.clear();
        afterArrivals.clear();
    }

    synchronized Quantiles closures() {
        return Quantiles.of(afterClosures);
    }

    synchronized Quantiles arrivals() {
        return Quantiles.of(afterArrivals);
    }

    synchronized Quantiles all() {
        List<Double> all = new ArrayList<>(afterClosures);
        all.addAll(afterArrivals);
        return Quantiles.of(all);
    }

    private void listen() {
        try {
            PGConnection wire = connection.unwrap(PGConnection.class);
            while (listening) {
                PGNotification[] notes = wire.getNotifications(200);
                long now = System.nanoTime();
                if (notes != null) for (PGNotification note : notes) hear(note.getParameter(), now);
            }
        } catch (SQLException gone) {
            if (listening) throw new IllegalStateException(gone);
        }
    }

    private synchronized void hear(String offer, long now) {
        String[] ids = offer.split(" ");
        Long closed = agents.remove(Long.valueOf(ids[0]));
        Long arrived = tickets.remove(Long.valueOf(ids[1]));
        if (closed != null) afterClosures.add((now - closed) / 1e6);
        if (arrived != null) afterArrivals.add((now - arrived) / 1e6);
    }

    @Override
    public void close() throws SQLException {
        listening = false;
        connection.close();
    }
}
