package io.heed.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An import as its page shows it.
 *
 * @param after the place of the last line of the report that is shown, null when there is no more
 */
public record ImportPage(
        HistoryImport row, List<String> queues, String outcome, List<Report> lines, Integer next, String problem) {
    public record Choice(int place, String name, String readAs) {}

    public record GroupChoice(int place, String name, int tickets, String queue) {}

    public long id() {
        return row.id;
    }

    public String file() {
        return row.fileName;
    }

    public String source() {
        return row.source;
    }

    public String by() {
        return row.byName;
    }

    public String state() {
        return row.state.name();
    }

    public boolean ready() {
        return row.state == HistoryImport.State.ready;
    }

    public boolean working() {
        return row.state == HistoryImport.State.running || row.state == HistoryImport.State.undoing;
    }

    public boolean reversible() {
        return row.state == HistoryImport.State.done || row.state == HistoryImport.State.canceled && row.taken > 0;
    }

    public int taken() {
        return row.taken;
    }

    public int records() {
        return row.records;
    }

    public int percent() {
        return (int) Math.round(100 * row.progress());
    }

    public Summary summary() {
        return row.summary;
    }

    public List<Map.Entry<String, Integer>> statuses() {
        return List.copyOf(row.summary.statuses().entrySet());
    }

    public List<Summary.Sample> samples() {
        return row.summary.first();
    }

    public String open() {
        return row.options.open().name();
    }

    public String agents() {
        return row.options.agents().name();
    }

    public String dates() {
        return row.options.dates().name();
    }

    public boolean lessons() {
        return row.options.lessons();
    }

    public List<Choice> columns() {
        List<Choice> choices = new ArrayList<>();
        for (Columns.Column one : Columns.of(row.columns, row.options.columns()).list(row.columns))
            choices.add(new Choice(choices.size() + 1, one.name(), one.readAs()));
        return choices;
    }

    public List<String> fields() {
        return List.copyOf(Columns.known());
    }

    public List<GroupChoice> groups() {
        List<GroupChoice> choices = new ArrayList<>();
        for (Summary.Group one : row.summary.groups())
            choices.add(new GroupChoice(choices.size() + 1, one.name(), one.tickets(), one.queue()));
        return choices;
    }

    public List<String> outcomes() {
        return List.of("imported", "added", "known", "matched", "skipped");
    }
}
