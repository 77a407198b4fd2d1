package io.heed.radar;

import io.heed.ticket.Queue;
import io.heed.ticket.Ticket;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the radar's pages show. */
@ApplicationScoped
public class RadarViews {
    private static final int SHOWN = 6;
    private static final int ENDED = 20;
    private static final int INCIDENTS = 30;
    private static final int LISTED = 200;
    private static final Duration LATELY = Duration.ofDays(7);
    private static final Duration TO_KNOW = Duration.ofDays(1);

    private final IncidentTickets tickets;
    private final RadarSight sight;
    private final Incidents incidents;
    private final IncidentReplies replies;
    private final RadarStore store;
    private final RadarConfig config;
    private final Viewing viewing;
    private final Clock clock;

    RadarViews(
            IncidentTickets tickets,
            RadarSight sight,
            Incidents incidents,
            IncidentReplies replies,
            RadarStore store,
            RadarConfig config,
            Viewing viewing,
            Clock clock) {
        this.tickets = tickets;
        this.sight = sight;
        this.incidents = incidents;
        this.replies = replies;
        this.store = store;
        this.config = config;
        this.viewing = viewing;
        this.clock = clock;
    }

    RadarView page(String problem) {
        var first = store.firstTicketAt();
        return new RadarView(
                RadarAlarm.open().stream()
                        .filter(sight::sees)
                        .map(alarm -> alarm(alarm, SHOWN))
                        .toList(),
                RadarAlarm.ended(clock.instant().minus(LATELY), ENDED).stream()
                        .filter(sight::sees)
                        .map(alarm -> alarm(alarm, 0))
                        .toList(),
                Incident.latest(INCIDENTS).stream()
                        .filter(sight::sees)
                        .map(this::row)
                        .toList(),
                first == null || first.isAfter(clock.instant().minus(TO_KNOW)),
                !config.enabled(),
                problem);
    }

    /** What nobody has looked at yet. */
    public List<RadarView.Alarm> news() {
        return RadarAlarm.news().stream()
                .filter(sight::sees)
                .map(alarm -> alarm(alarm, 3))
                .toList();
    }

    /** Without its tickets. */
    RadarView.Alarm untold(RadarAlarm alarm) {
        return alarm(alarm, 0);
    }

    private RadarView.Alarm alarm(RadarAlarm alarm, int most) {
        boolean whole = sight.seesAllOf(alarm);
        return new RadarView.Alarm(
                alarm.id,
                alarm.kind.name(),
                line(alarm),
                viewing.moment(alarm.beganAt),
                viewing.moment(alarm.endedAt == null ? alarm.lastAt : alarm.endedAt),
                tickets.countOfAlarm(alarm.id),
                alarm.usual <= 0 || !whole
                        ? null
                        : String.format(Locale.ROOT, alarm.usual < 10 ? "%.1f" : "%.0f", alarm.usual),
                most == 0
                        ? List.of()
                        : tickets.ofAlarm(alarm.id, most).stream()
                                .map(this::ticket)
                                .toList(),
                alarm.seenAt == null ? null : viewing.moment(alarm.seenAt),
                alarm.seenBy,
                alarm.incidentId == null
                        ? null
                        : Incident.byId(alarm.incidentId).map(this::row).orElse(null),
                !whole);
    }

    private String line(RadarAlarm alarm) {
        return switch (alarm.kind) {
            case words -> alarm.line;
            case surge ->
                alarm.line.equals(SurgeWatch.ALL)
                        ? ""
                        : Queue.named(alarm.line).map(queue -> queue.title).orElse(alarm.line);
            case topic ->
                Ticket.byId(Long.parseLong(alarm.line))
                        .filter(sight::sees)
                        .map(ticket -> ticket.subject)
                        .or(() -> tickets.ofAlarm(alarm.id, 1).stream()
                                .map(IncidentTickets.Line::subject)
                                .findFirst())
                        .orElse("");
        };
    }

    private RadarView.Ticket ticket(IncidentTickets.Line line) {
        return new RadarView.Ticket(
                line.id(),
                line.subject(),
                line.name(),
                line.channel(),
                line.queue(),
                viewing.moment(line.openedAt()),
                line.open(),
                line.agent(),
                line.raised());
    }

    private RadarView.Row row(Incident incident) {
        return new RadarView.Row(
                incident.id,
                incident.name,
                viewing.moment(incident.openedAt),
                incident.openedBy,
                tickets.countOfIncident(incident.id),
                incident.isOpen());
    }

    IncidentView.Draft fresh() {
        return new IncidentView.Draft("", UUID.randomUUID().toString(), null, List.of());
    }

    /** @param text as it is written; the count is of now */
    IncidentView.Draft looked(long incident, String text, String key) {
        Map<String, Long> channels = tickets.ofIncident(incident, Incidents.MOST_TICKETS).stream()
                .filter(IncidentTickets.Line::open)
                .collect(Collectors.groupingBy(IncidentTickets.Line::channel, Collectors.counting()));
        return new IncidentView.Draft(
                text,
                key,
                replies.recipients(incident).size(),
                channels.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(one -> new IncidentView.ByChannel(one.getKey(), one.getValue()))
                        .toList());
    }

    IncidentView incident(Incident incident, IncidentView.Draft draft, IncidentView.Done done, String problem) {
        List<IncidentTickets.Line> lines = tickets.ofIncident(incident.id, LISTED);
        int waiting = replies.recipients(incident.id).size();
        return new IncidentView(
                incident.id,
                incident.name,
                viewing.moment(incident.openedAt),
                incident.openedBy,
                incident.closedAt == null ? null : viewing.moment(incident.closedAt),
                incident.closedBy,
                tickets.countOfIncident(incident.id),
                waiting,
                (int) lines.stream()
                        .filter(line -> line.open() && !line.raised())
                        .count(),
                incidents.mergeable(incident.id),
                lines.stream().map(this::ticket).toList(),
                IncidentReply.ofIncident(incident.id).stream().map(this::reply).toList(),
                draft,
                done,
                problem,
                !sight.seesAllOf(incident));
    }

    private IncidentView.Reply reply(IncidentReply row) {
        IncidentReplies.Sent sent = replies.sent(row.id);
        return new IncidentView.Reply(
                viewing.moment(row.at),
                row.byName,
                row.text,
                sent.sent(),
                sent.tickets(),
                sent.refused(),
                row.key,
                sent.sent() + sent.refused() == sent.tickets());
    }
}
