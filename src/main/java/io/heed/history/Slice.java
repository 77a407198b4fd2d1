package io.heed.history;

import io.heed.intake.Texts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A few hundred records that come in together, in one transaction: all of them, or none. */
final class Slice {
    private final Connection connection;
    private final Head head;
    private final Newcomer newcomer;
    private final Marks marks;
    private final Colleagues colleagues;
    private final CustomerStore customers;
    private final TicketStore store;
    private final QueueNames queues;
    private final List<Report> reports = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();

    Slice(Connection connection, Head head, Newcomer newcomer) throws SQLException {
        this.connection = connection;
        this.head = head;
        this.newcomer = newcomer;
        this.marks = new Marks(connection, head.source(), head.id());
        this.colleagues = new Colleagues(connection);
        this.customers = new CustomerStore(connection, head.source(), head.id(), marks);
        this.store = new TicketStore(connection, head.id());
        this.queues = new QueueNames(connection, head.options().queues());
    }

    /** One of the file's records. */
    record Row(int rank, int place, int line, Kind kind, String body) {}

    /**
     * How people who are made look.
     *
     * @param password a hash that no password has
     */
    record Newcomer(String password, boolean demo, Instant now) {}

    private record Taken(Row row, Old old) {}

    /**
     * @param lessons closed tickets that may teach something
     * @param waking whether something came in that waits for an agent
     */
    record Result(List<Report> reports, List<Old.Ticket> lessons, boolean waking) {}

    Result take(List<Row> rows, Records reader) throws SQLException {
        for (Row row : rows) {
            try {
                taken.add(new Taken(row, reader.read(row.kind(), row.body())));
            } catch (Unfit unfit) {
                reports.add(Report.refused(row.place(), row.line(), row.kind(), null, unfit));
            }
        }
        loadMarks();
        people();
        Lots lots = Lots.of(connection, marks, tickets(), messages());
        makeCustomers(lots);
        List<Old.Ticket> lessons = new ArrayList<>();
        boolean waking = tickets(lots, lessons);
        waking |= messages(lots);
        Set<Long> grown = store.write();
        marks.write();
        return new Result(reports.stream().map(report -> grown(report, grown)).toList(), lessons, waking);
    }

    private List<Old.Ticket> tickets() {
        return taken.stream()
                .map(Taken::old)
                .filter(Old.Ticket.class::isInstance)
                .map(Old.Ticket.class::cast)
                .toList();
    }

    private List<Old.Message> messages() {
        return taken.stream()
                .map(Taken::old)
                .filter(Old.Message.class::isInstance)
                .map(Old.Message.class::cast)
                .toList();
    }

    private void loadMarks() throws SQLException {
        Set<String> users = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Taken one : taken) {
            if (one.old() instanceof Old.Person person) users.add(person.id());
            if (one.old() instanceof Old.Message message) {
                ids.add(message.ticket());
                users.add(message.author().id());
            }
            if (one.old() instanceof Old.Ticket ticket) {
                ids.add(ticket.id());
                users.add(ticket.requester().id());
                users.add(ticket.assignee().id());
                ticket.messages().forEach(message -> users.add(message.author().id()));
            }
        }
        users.remove(null);
        marks.load(users, ids);
    }

    private void people() throws SQLException {
        List<Taken> strangers = new ArrayList<>();
        for (Taken one : taken) {
            if (!(one.old() instanceof Old.Person person)) continue;
            Marks.Known known = marks.user(person.id());
            if (known != null) {
                if (known.kind().equals("customer")) customers.tellMore(known.ourId(), person);
                report(one, Report.Outcome.known, null);
            } else if (Boolean.TRUE.equals(person.agent())) {
                agent(one, person);
            } else {
                customers.want(person, null, newcomer.now());
                strangers.add(one);
            }
        }
        customers.make();
        for (Taken one : strangers) report(one, Report.Outcome.imported, null);
    }

    private void agent(Taken one, Old.Person person) throws SQLException {
        Long id = colleagues.of(person);
        boolean matched = id != null;
        if (!matched && head.options().agents() == Options.Agents.make)
            id = colleagues.make(person, newcomer.password(), newcomer.demo(), newcomer.now(), head.id());
        marks.agent(person.id(), id, Survey.called(person));
        if (matched) report(one, Report.Outcome.matched, null);
        else if (id != null) report(one, Report.Outcome.imported, null);
        else
            reports.add(new Report(
                    one.row.place(),
                    one.row.line(),
                    "agent",
                    person.id(),
                    Report.Outcome.skipped,
                    "",
                    "is nobody here: the name is kept where this agent wrote",
                    null));
    }

    private void makeCustomers(Lots lots) throws SQLException {
        for (Old.Ticket ticket : tickets())
            if (ticket.state() != Old.State.deleted && lots.of(ticket.id()) == null)
                customers.want(ticket.requester(), ticket.id(), ticket.openedAt());
        customers.make();
    }

    private boolean tickets(Lots lots, List<Old.Ticket> lessons) throws SQLException {
        List<Old.Ticket> all = tickets();
        Iterator<Long> ids = store.ids("ticket_id_seq", all.size()).iterator();
        Iterator<Long> closures = store.ids("closure_id_seq", all.size()).iterator();
        boolean waking = false;
        for (Taken one : taken) {
            if (!(one.old() instanceof Old.Ticket ticket)) continue;
            Lots.Lot lot = lots.of(ticket.id());
            Long customer = lot == null ? customers.idOf(ticket.requester(), ticket.id()) : null;
            if (ticket.state() == Old.State.deleted || lot != null && lot.erased()) {
                report(one, Report.Outcome.skipped, lot == null ? null : lot.id());
            } else if (lot == null && customer == null) {
                reports.add(Report.refused(
                        one.row.place(),
                        one.row.line(),
                        one.row.kind(),
                        ticket.id(),
                        new Unfit("requester", "is one of our agents over there: a ticket needs a customer")));
            } else {
                boolean fresh = lot == null;
                if (fresh) {
                    lot = opened(ticket, ids.next(), closures.next(), customer);
                    lots.put(ticket.id(), lot);
                    if (lot.closed()) lessons.add(ticket);
                    waking |= !lot.closed();
                }
                for (Old.Message message : ticket.messages()) say(message, ticket, lot);
                report(one, fresh ? Report.Outcome.imported : Report.Outcome.known, lot.id());
            }
        }
        return waking;
    }

    private Lots.Lot opened(Old.Ticket ticket, long id, long closure, long customer) {
        boolean closed = ticket.state() == Old.State.closed || head.options().open() == Options.Open.close;
        Instant last = ticket.messages().isEmpty()
                ? ticket.openedAt()
                : ticket.messages().get(ticket.messages().size() - 1).at();
        Old.Person assignee = ticket.assignee();
        String closedBy = assignee.nobody() ? head.source() : closer(assignee);
        store.add(new TicketStore.TicketRow(
                id,
                ticket.channel() == null ? "import" : ticket.channel(),
                ticket.account() == null ? head.source() : ticket.account(),
                ticket.conversation() == null ? ticket.id() : ticket.conversation(),
                customer,
                ticket.channel() != null && ticket.subject() != null
                        ? ticket.subject()
                        : Texts.subject(ticket.subject(), ticket.firstWords()),
                queues.of(ticket.group()),
                ticket.openedAt(),
                closed ? closure : null,
                ticket.closedAt() == null ? last : ticket.closedAt(),
                assignee.nobody() ? null : colleagues.of(assignee),
                closedBy));
        for (String tag : ticket.tags()) store.tag(id, tag, head.source(), ticket.openedAt());
        marks.ticket(ticket.id(), id);
        return new Lots.Lot(id, closed, false);
    }

    private String closer(Old.Person assignee) {
        Marks.Known known = marks.user(assignee.id());
        if (assignee.name() == null && known != null && known.name() != null) return known.name();
        return assignee.name() == null && assignee.email() == null ? "Agent " + assignee.id() : Survey.called(assignee);
    }

    private boolean messages(Lots lots) throws SQLException {
        boolean waking = false;
        for (Taken one : taken) {
            if (!(one.old() instanceof Old.Message message)) continue;
            Lots.Lot lot = lots.of(message.ticket());
            if (lot == null) {
                reports.add(Report.refused(
                        one.row.place(),
                        one.row.line(),
                        one.row.kind(),
                        message.id(),
                        new Unfit("ticket", "has not come in: import its ticket first, or in the same file")));
            } else if (lot.erased()) {
                report(one, Report.Outcome.skipped, lot.id());
            } else {
                say(message, null, lot);
                waking |= !lot.closed();
                report(one, Report.Outcome.known, lot.id());
            }
        }
        return waking;
    }

    private void say(Old.Message message, Old.Ticket ticket, Lots.Lot lot) {
        Authors.Author author = new Authors(marks, colleagues).of(message, ticket);
        store.add(new TicketStore.MessageRow(
                0,
                lot.id(),
                author.kind(),
                author.name(),
                author.personId(),
                message.text(),
                message.at(),
                marks.message(message.ticket(), message.id()),
                lot.closed(),
                message.files()));
    }

    private void report(Taken one, Report.Outcome outcome, Long ticket) {
        String id = one.old() instanceof Old.Message message
                ? message.ticket()
                : one.old().id();
        // of whom was erased not even the number is told
        if (outcome == Report.Outcome.skipped && ticket != null) id = null;
        reports.add(new Report(one.row.place(), one.row.line(), one.old().kind(), id, outcome, null, null, ticket));
    }

    /** Only after writing is it known which messages were not there before. */
    private static Report grown(Report report, Set<Long> grown) {
        boolean more = report.outcome() == Report.Outcome.known
                && report.ticketId() != null
                && grown.contains(report.ticketId());
        return more
                ? new Report(
                        report.place(),
                        report.line(),
                        report.kind(),
                        report.externalId(),
                        Report.Outcome.added,
                        null,
                        null,
                        report.ticketId())
                : report;
    }
}
