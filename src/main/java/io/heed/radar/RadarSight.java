package io.heed.radar;

import io.heed.identity.Purview;
import io.heed.identity.Purviews;
import io.heed.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which alarms and incidents the one behind a request may look at: those with a ticket they see. A surge of all tickets
 * is the whole house's; an incident without a ticket is everybody's, as a queue without a team is.
 */
@ApplicationScoped
class RadarSight {
    private final IncidentTickets tickets;
    private final Purviews purviews;

    RadarSight(IncidentTickets tickets, Purviews purviews) {
        this.tickets = tickets;
        this.purviews = purviews;
    }

    boolean sees(RadarAlarm alarm) {
        Purview own = purviews.own();
        if (own.everything()) return true;
        if (alarm.kind == Alert.Kind.surge) return !alarm.line.equals(SurgeWatch.ALL) && own.sees(alarm.line);
        return tickets.countOfAlarm(alarm.id) > 0;
    }

    boolean sees(Incident incident) {
        return purviews.own().everything()
                || tickets.countOfIncident(incident.id) > 0
                || tickets.sizeOfIncident(incident.id) == 0;
    }

    boolean sees(Ticket ticket) {
        return purviews.own().sees(ticket.queue);
    }

    /** Whether none of its tickets is another team's: only then is it theirs to say that it is over. */
    boolean seesAllOf(RadarAlarm alarm) {
        return purviews.own().everything() || tickets.countOfAlarm(alarm.id) == tickets.sizeOfAlarm(alarm.id);
    }

    boolean seesAllOf(Incident incident) {
        return purviews.own().everything()
                || tickets.countOfIncident(incident.id) == tickets.sizeOfIncident(incident.id);
    }
}
