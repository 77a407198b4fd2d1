package io.heed.radar;

import io.heed.dispatch.Raises;
import io.heed.intake.Merging;
import io.heed.intake.Webhooks;
import io.heed.ticket.Actor;
import io.heed.ticket.Bell;
import io.heed.ticket.Ticket;
import io.heed.ticket.Topic;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a supervisor does with an incident, besides answering everybody in it. */
@ApplicationScoped
public class Incidents {
    static final int LONGEST_NAME = 120;
    static final int MOST_TICKETS = 2000;

    private final IncidentTickets tickets;
    private final RadarSight sight;
    private final Raises raises;
    private final Merging merging;
    private final Webhooks webhooks;
    private final EntityManager entities;
    private final Clock clock;
    private final Bell bell;

    Incidents(
            IncidentTickets tickets,
            RadarSight sight,
            Raises raises,
            Merging merging,
            Webhooks webhooks,
            EntityManager entities,
            Clock clock,
            Bell bell) {
        this.tickets = tickets;
        this.sight = sight;
        this.raises = raises;
        this.merging = merging;
        this.webhooks = webhooks;
        this.entities = entities;
        this.clock = clock;
        this.bell = bell;
    }

    /** @param alarm that it was made of, with all of its tickets; null for none */
    @Transactional
    public Incident open(String name, Long alarm, Actor by) {
        Incident incident = new Incident();
        incident.name = checked(name);
        incident.openedAt = clock.instant();
        incident.openedBy = by.name();
        RadarAlarm of = alarm == null ? null : alarm(alarm);
        incident.persistAndFlush();
        if (of != null) link(incident, of, by);
        webhooks.tellOfIncident(incident.id, incident.name, tickets.sizeOfIncident(incident.id));
        bell.ring(Topic.BOARD);
        return incident;
    }

    private static String checked(String name) {
        String said = name == null ? "" : name.strip();
        if (said.isEmpty()) throw ProblemException.invalid("name", "is missing: say in a few words what went wrong");
        if (said.length() > LONGEST_NAME)
            throw ProblemException.invalid("name", "must have at most " + LONGEST_NAME + " characters: shorten it");
        if (said.indexOf('\0') >= 0) throw ProblemException.invalid("name", "must not contain NUL characters");
        return said;
    }

    /** All tickets of an alarm, also those that join it later, as long as both are open. */
    @Transactional
    public void link(long incident, long alarm, Actor by) {
        Incident to = open(incident);
        if (!sight.sees(to)) throw ProblemException.notFound("There is no incident " + incident);
        link(to, alarm(alarm), by);
        bell.ring(Topic.BOARD);
    }

    private void link(Incident incident, RadarAlarm alarm, Actor by) {
        alarm.incidentId = incident.id;
        entities.flush();
        entities.createNativeQuery("""
                        insert into incident_ticket (incident_id, ticket_id, at, by_name)
                        select :incident, ticket_id, :at, :by from radar_alarm_ticket where alarm_id = :alarm
                        on conflict do nothing
                        """)
                .setParameter("incident", incident.id)
                .setParameter("at", clock.instant())
                .setParameter("by", by.name())
                .setParameter("alarm", alarm.id)
                .executeUpdate();
    }

    @Transactional
    public int add(long incident, Collection<Long> ids, Actor by) {
        Incident to = open(incident);
        for (Long id : ids)
            if (Ticket.byId(id).filter(sight::sees).isEmpty())
                throw ProblemException.invalid("tickets", "must be numbers of tickets there are: there is no " + id);
        if (tickets.sizeOfIncident(incident) + ids.size() > MOST_TICKETS)
            throw ProblemException.conflict("An incident holds at most " + MOST_TICKETS + " tickets: open another one");
        int added = 0;
        for (Long id : ids) added += add(to, id, by);
        if (added > 0) bell.ring(Topic.BOARD);
        return added;
    }

    private int add(Incident incident, long ticket, Actor by) {
        return entities.createNativeQuery("""
                        insert into incident_ticket (incident_id, ticket_id, at, by_name)
                        values (:incident, :ticket, :at, :by) on conflict do nothing
                        """)
                .setParameter("incident", incident.id)
                .setParameter("ticket", ticket)
                .setParameter("at", clock.instant())
                .setParameter("by", by.name())
                .executeUpdate();
    }

    /** @return false when it was not a part of it */
    @Transactional
    public boolean remove(long incident, long ticket) {
        open(incident);
        if (Ticket.byId(ticket).filter(sight::sees).isEmpty())
            throw ProblemException.notFound("There is no ticket " + ticket);
        int removed = entities.createNativeQuery(
                        "delete from incident_ticket where incident_id = :incident and ticket_id = :ticket")
                .setParameter("incident", incident)
                .setParameter("ticket", ticket)
                .executeUpdate();
        if (removed > 0) bell.ring(Topic.BOARD);
        return removed > 0;
    }

    /** @return how many are ranked with the most urgent now that were not before */
    @Transactional
    public int raise(long incident, Actor by) {
        Incident of = open(incident);
        int count = 0;
        for (IncidentTickets.Line line : tickets.ofIncident(incident, MOST_TICKETS)) {
            if (!line.open()) continue;
            Ticket ticket = Ticket.findById(line.id());
            if (raises.raise(ticket, of.name, by.name())) count++;
        }
        return count;
    }

    /** One open ticket a customer: the others go on in the one that came first. @return how many were merged */
    @Transactional
    public int merge(long incident, Actor by) {
        open(incident);
        Map<Long, Long> first = new LinkedHashMap<>();
        int merged = 0;
        for (IncidentTickets.Line line : oldestFirst(incident)) {
            if (!line.open() || line.mergedInto() != null) continue;
            Long into = first.putIfAbsent(line.customer(), line.id());
            if (into == null) continue;
            merging.merge(line.id(), into, by);
            merged++;
        }
        return merged;
    }

    /** How many would be merged. */
    int mergeable(long incident) {
        Map<Long, Long> first = new LinkedHashMap<>();
        return (int) oldestFirst(incident).stream()
                .filter(line -> line.open() && line.mergedInto() == null)
                .filter(line -> first.putIfAbsent(line.customer(), line.id()) != null)
                .count();
    }

    private List<IncidentTickets.Line> oldestFirst(long incident) {
        return tickets.ofIncident(incident, MOST_TICKETS).stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
    }

    /** @return false when it was closed before */
    @Transactional
    public boolean close(long id, Actor by) {
        Incident incident = known(id);
        if (!incident.isOpen()) return false;
        if (!sight.seesAllOf(incident))
            throw ProblemException.conflict(
                    "Tickets of other teams belong to it too: somebody who sees them all says that it is over");
        incident.closedAt = clock.instant();
        incident.closedBy = by.name();
        bell.ring(Topic.BOARD);
        return true;
    }

    @Transactional
    public void see(long alarm, Actor by) {
        RadarAlarm row = alarm(alarm);
        if (!sight.seesAllOf(row))
            throw ProblemException.conflict(
                    "Tickets of other teams belong to it too: leave it to somebody who sees them");
        if (row.seenAt != null) return;
        row.seenAt = clock.instant();
        row.seenBy = by.name();
        bell.ring(Topic.BOARD);
    }

    static Incident known(long id) {
        return Incident.locked(id).orElseThrow(() -> ProblemException.notFound("There is no incident " + id));
    }

    private static Incident open(long id) {
        Incident incident = known(id);
        if (!incident.isOpen())
            throw ProblemException.conflict("Incident " + id + " is closed: open a new one for what has come since");
        return incident;
    }

    private RadarAlarm alarm(long id) {
        return RadarAlarm.byId(id)
                .filter(sight::sees)
                .orElseThrow(() -> ProblemException.notFound("There is no alarm " + id));
    }
}
