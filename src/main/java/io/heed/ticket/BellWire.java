package io.heed.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Carries rings between instances over LISTEN/NOTIFY on a connection of its own. Rings are collected and sent at
 * most every 50 ms and never inside a business transaction: NOTIFY there ends PostgreSQL's group commit (intake
 * measured 8 to 22 times slower with 32 clients).
 */
@ApplicationScoped
class BellWire {
    private static final Logger LOG = Logger.getLogger(BellWire.class);
    private static final int COALESCE_MILLIS = 50;
    private static final int RECONNECT_MILLIS = 1000;

    /** More than that in 50 ms is a flood, and whispers may be lost. */
    private static final int MOST_WHISPERS = 500;

    private final DataSource database;
    private final Set<Topic> outgoing = EnumSet.noneOf(Topic.class);
    private final Queue<String> whispers = new ArrayBlockingQueue<>(MOST_WHISPERS);
    private volatile Consumer<String> whispered = words -> {};
    private volatile boolean running;
    private Thread thread;

    BellWire(DataSource database) {
        this.database = database;
    }

    void start(Consumer<Set<Topic>> heard) {
        running = true;
        thread = new Thread(() -> run(heard), "bell");
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        running = false;
        if (thread != null) thread.interrupt();
    }

    void send(Set<Topic> topics) {
        synchronized (outgoing) {
            outgoing.addAll(topics);
        }
    }

    void onWhisper(Consumer<String> listener) {
        whispered = listener;
    }

    void whisper(String words) {
        whispers.offer(words);
    }

    private void run(Consumer<Set<Topic>> heard) {
        while (running) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("listen heed; listen heed_whisper");
                PGConnection wire = connection.unwrap(PGConnection.class);
                // whatever rang while we were not listening
                heard.accept(EnumSet.allOf(Topic.class));
                while (running) exchange(statement, wire, heard);
            } catch (SQLException lost) {
                if (running)
                    LOG.warnf("Lost the line to other instances (%s); trying again in a second", lost.getMessage());
                rest();
            }
        }
    }

    private void exchange(Statement statement, PGConnection wire, Consumer<Set<Topic>> heard) throws SQLException {
        PGNotification[] notes = wire.getNotifications(COALESCE_MILLIS);
        if (notes != null) {
            List<PGNotification> others = Arrays.stream(notes)
                    .filter(note -> note.getPID() != wire.getBackendPID())
                    .toList();
            Set<Topic> topics = others.stream()
                    .filter(note -> note.getName().equals("heed"))
                    .flatMap(note -> Arrays.stream(note.getParameter().split(",")))
                    .map(Topic::valueOf)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
            heard.accept(topics);
            others.stream()
                    .filter(note -> note.getName().equals("heed_whisper"))
                    .forEach(note -> whispered.accept(note.getParameter()));
        }
        String topics;
        synchronized (outgoing) {
            topics = outgoing.stream().map(Topic::name).collect(Collectors.joining(","));
            outgoing.clear();
        }
        if (!topics.isEmpty()) statement.execute("notify heed, '" + topics + "'");
        if (!whispers.isEmpty()) passOn(statement.getConnection());
    }

    private void passOn(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>();
        for (String words = whispers.poll(); words != null; words = whispers.poll()) all.add(words);
        try (PreparedStatement notify =
                connection.prepareStatement("select pg_notify('heed_whisper', words) from unnest(?::text[]) words")) {
            notify.setArray(1, connection.createArrayOf("text", all.toArray()));
            notify.execute();
        }
    }

    private void rest() {
        try {
            Thread.sleep(RECONNECT_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
