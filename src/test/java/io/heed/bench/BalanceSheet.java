package io.heed.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.dispatch.WaitReason;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the senders know, what the ledger says and what stands in the rows, held against each other line by line. */
public final class BalanceSheet {
    private record Line(String what, long is, long due) {
        boolean balances() {
            return is == due;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%-66s %8d %8d  %s", what, is, due, balances() ? "OK" : "NOT");
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private BalanceSheet() {}

    /** Waits until nothing is on its way any more, then counts. */
    public static BalanceSheet of(PackagedHeed heed, AckLog log, Trial trial)
            throws IOException, SQLException, InterruptedException {
        quiet(heed.api());
        Books books = new Books(heed.database());
        JsonNode ledger = heed.api().ledger();
        Books.Compared compared = books.compareWith(log);
        Map<WaitReason, Long> reasons = books.waitingByReason();
        BalanceSheet sheet = new BalanceSheet();
        sheet.compare(
                "deliveries acknowledged = sent",
                log.acknowledged(),
                trial.deliveries().size());
        sheet.compare("messages acknowledged = sent", log.ids().size(), trial.messages());
        sheet.none("acknowledged but not on disk (lost)", compared.lost());
        sheet.none("told two different ids", compared.toldTwoIds());
        sheet.none("acknowledged but not threaded exactly once", compared.notThreaded());
        sheet.none("customers' messages that never came through the door", books.strayMessages());
        sheet.compare("stored = messages sent", count(ledger, "stored"), trial.messages());
        sheet.ledger(ledger);
        sheet.compare(
                "tickets = conversations sent", count(ledger, "tickets"), Delivery.conversations(trial.messages()));
        sheet.compare("waiting = waiting with a reason", count(ledger, "waiting"), sum(reasons));
        sheet.none("tickets that had two owners at once", books.ticketsWithTwoOwners());
        sheet.none("agents who held more than their budget", books.agentsOverBudget());
        sheet.note("deliveries stored but not acknowledged: " + (count(ledger, "received") - log.acknowledged()));
        sheet.note("attempts without acknowledgement: " + log.troubles());
        sheet.note("offered " + count(ledger, "offered") + ", accepted " + count(ledger, "accepted") + ", offers ever "
                + books.offersEver() + "; waiting " + count(ledger, "waiting") + ": " + reasons);
        sheet.note(books.stages());
        return sheet;
    }

    private void ledger(JsonNode ledger) {
        equation(ledger, "received", "stored", "duplicates");
        equation(ledger, "stored", "threaded", "noted", "unreadable", "unthreaded");
        equation(ledger, "threaded", "understood", "failed", "unread");
        equation(ledger, "tickets", "waiting", "offered", "accepted", "closed", "unreadTickets");
        for (String none : List.of("unreadable", "failed", "pending", "unreadTickets"))
            none("ledger: " + none, count(ledger, none));
    }

    private void equation(JsonNode ledger, String whole, String... parts) {
        long sum = 0;
        for (String part : parts) sum += count(ledger, part);
        compare("ledger: " + whole + " = " + String.join(" + ", parts), count(ledger, whole), sum);
    }

    private void none(String what, long is) {
        compare(what, is, 0);
    }

    private void compare(String what, long is, long due) {
        lines.add(new Line(what, is, due));
    }

    public void note(String words) {
        notes.add(words);
    }

    public List<String> faults() {
        return lines.stream()
                .filter(line -> !line.balances())
                .map(Line::toString)
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-66s %8s %8s%n", "", "is", "due"));
        lines.forEach(line -> table.append(line).append('\n'));
        notes.forEach(note -> table.append("    ").append(note).append('\n'));
        return table.append(faults().isEmpty() ? "BALANCED" : "NOT BALANCED").toString();
    }

    /** Nothing pending, and one more planning round, which comes every five seconds at least. */
    private static void quiet(Api api) throws IOException, InterruptedException {
        long giveUpAt = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (count(api.ledger(), "pending") > 0 && System.nanoTime() < giveUpAt) TimeUnit.MILLISECONDS.sleep(200);
        TimeUnit.SECONDS.sleep(6);
    }

    private static long count(JsonNode ledger, String line) {
        return ledger.required(line).asLong();
    }

    private static long sum(Map<WaitReason, Long> reasons) {
        return reasons.values().stream().mapToLong(Long::longValue).sum();
    }
}
