package io.heed.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.heed.bench.PackagedHeed;
import io.heed.launch.Database;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What providers were told and took, held against the rows. */
final class ChaosSheet {
    private static final Pattern REPLY = Pattern.compile("answer-\\d+");
    private static final long PATIENCE_SECONDS = 600;

    private final List<String> lines = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private ChaosSheet() {}

    /** Waits until nothing is on its way, in or out, then counts. */
    static ChaosSheet of(
            PackagedHeed heed,
            Crowd crowd,
            Visitors visitors,
            Answering answering,
            FlakyProviders providers,
            GreenMail mail,
            List<Voice> voices,
            int kills)
            throws IOException, SQLException, InterruptedException {
        Database database = heed.database();
        quiet(heed, database);
        ChaosSheet sheet = new ChaosSheet();
        sheet.arrived(crowd, visitors, database);
        sheet.ledger(heed.api().ledger(), crowd);
        sheet.compare(
                "answers that no provider should get " + crowd.surprises(),
                crowd.surprises().size(),
                0);
        sheet.compare(
                "replies refused " + answering.refused(), answering.refused().size(), 0);
        sheet.compare(
                "faults that no browser should meet "
                        + visitors.faults().stream().limit(5).toList(),
                visitors.faults().size(),
                0);
        sheet.compare("visitors who read their answer", visitors.agreed(), visitors.visits());
        sheet.left(database, visitors, providers, mail, voices, kills);
        sheet.note("killed " + kills + " times; " + crowd);
        sheet.note(visitors.toString());
        sheet.note(providers.toString());
        return sheet;
    }

    private void arrived(Crowd crowd, Visitors visitors, Database database) throws SQLException {
        Map<String, Long> rows =
                counts(database, "select text, count(*) from message where kind = 'customer' group by text");
        Set<String> said = new TreeSet<>(visitors.said());
        said.addAll(crowd.said().keySet());
        compare(
                "messages acknowledged = said",
                crowd.acknowledged().size() + visitors.acknowledged().size(),
                said.size());
        compare(
                "messages lost",
                said.stream().filter(text -> !rows.containsKey(text)).count(),
                0);
        compare(
                "messages doubled",
                rows.values().stream().filter(count -> count > 1).count(),
                0);
        compare(
                "messages that nobody said",
                rows.keySet().stream().filter(text -> !said.contains(text)).count(),
                0);
    }

    private void ledger(JsonNode ledger, Crowd crowd) {
        compare(
                "calls set aside as unreadable = damaged",
                ledger.required("unreadable").asLong(),
                crowd.damaged());
        compare(
                "received = stored + duplicates",
                ledger.required("received").asLong(),
                ledger.required("stored").asLong()
                        + ledger.required("duplicates").asLong());
        compare("pending", ledger.required("pending").asLong(), 0);
        note("the senders were not told of or repeated "
                + ledger.required("duplicates").asLong() + " deliveries");
    }

    private void left(
            Database database,
            Visitors visitors,
            FlakyProviders providers,
            GreenMail mail,
            List<Voice> voices,
            int kills)
            throws SQLException {
        Map<String, Long> states = counts(database, "select state, count(*) from outbound group by state");
        compare("replies waiting or failed", states.getOrDefault("waiting", 0L) + states.getOrDefault("failed", 0L), 0);
        compare(
                "tickets without exactly one reply",
                counts(
                                database,
                                "select 'wrong', count(*) from (select t.id from ticket t left join message m on"
                                        + " m.ticket_id = t.id and m.kind = 'reply' group by t.id"
                                        + " having count(m.id) <> 1) x")
                        .get("wrong"),
                0);
        compare(
                "replies to visitors that do not count as read",
                counts(database, "select 'unread', count(*) from outbound where channel = 'web' and state <> 'read'")
                        .get("unread"),
                0);
        compare(
                "Twilio's busiest second beyond the account's pace",
                Math.max(0, providers.busiestSecond("twilio") - Voices.TWILIO_PER_SECOND - 1),
                0);
        Map<String, Integer> taken = new HashMap<>(providers.taken());
        visitors.heard().forEach((text, times) -> taken.merge(text, times, Integer::sum));
        for (MimeMessage letter : mail.getReceivedMessages()) {
            Matcher reply = REPLY.matcher(GreenMailUtil.getBody(letter));
            if (reply.find()) taken.merge(reply.group(), 1, Integer::sum);
        }
        Map<String, String> channels = texts(
                database,
                "select m.text, t.channel from message m join ticket t on t.id = m.ticket_id where m.kind = 'reply'");
        Set<String> withKeys = voices.stream()
                .filter(voice -> voice.knowsRepeats)
                .map(voice -> voice.channel)
                .collect(Collectors.toSet());
        withKeys.add("web");
        compare(
                "replies lost",
                channels.keySet().stream()
                        .filter(text -> !taken.containsKey(text))
                        .count(),
                0);
        compare(
                "replies doubled where the provider knows repeats",
                channels.entrySet().stream()
                        .filter(reply -> withKeys.contains(reply.getValue()))
                        .filter(reply -> taken.getOrDefault(reply.getKey(), 0) > 1)
                        .count(),
                0);
        long unexplained = channels.keySet().stream()
                .mapToLong(text -> Math.max(0, taken.getOrDefault(text, 0) - 1L - providers.untold(text)))
                .sum();
        // a reply in hand when the program is killed may have arrived; each sender has one in hand
        long inHand = 2L * kills;
        compare("replies doubled beyond what hung up or was in hand when killed", Math.max(0, unexplained - inHand), 0);
        note(channels.size() + " replies, states " + states + "; sent twice because the provider hung up after taking"
                + " them, or a kill came in between: "
                + taken.values().stream().mapToInt(count -> count - 1).sum());
    }

    private static void quiet(PackagedHeed heed, Database database)
            throws IOException, SQLException, InterruptedException {
        long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < giveUpAt
                && (heed.api().ledger().required("pending").asLong() > 0 || unsent(database) > 0))
            TimeUnit.MILLISECONDS.sleep(500);
    }

    private static long unsent(Database database) throws SQLException {
        return counts(
                        database,
                        "select 'open', (select count(*) from outbound where state = 'waiting') + (select count(*) from"
                                + " ticket t where not exists (select 1 from message m where m.ticket_id = t.id and"
                                + " m.kind = 'reply'))")
                .get("open");
    }

    private void compare(String what, long is, long due) {
        String line = String.format(Locale.ROOT, "%-66s %8d %8d  %s", what, is, due, is == due ? "OK" : "NOT");
        lines.add(line);
        if (is != due) faults.add(line);
    }

    void note(String words) {
        lines.add("    " + words);
    }

    List<String> faults() {
        return faults;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-66s %8s %8s%n", "", "is", "due") + String.join("\n", lines) + "\n"
                + (faults.isEmpty() ? "AGREED" : "NOT AGREED");
    }

    private static Map<String, Long> counts(Database database, String sql) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) counts.put(rows.getString(1), rows.getLong(2));
        }
        return counts;
    }

    private static Map<String, String> texts(Database database, String sql) throws SQLException {
        Map<String, String> texts = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) texts.put(rows.getString(1), rows.getString(2));
        }
        return texts;
    }
}
