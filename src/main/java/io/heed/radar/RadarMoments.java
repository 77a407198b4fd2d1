package io.heed.radar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When alarms were raised and incidents opened and closed, as far as the one behind a request may know. */
@ApplicationScoped
public class RadarMoments {
    private final RadarSight sight;
    private final RadarViews views;

    RadarMoments(RadarSight sight, RadarViews views) {
        this.sight = sight;
        this.views = views;
    }

    public enum What {
        ALARM,
        INCIDENT,
        OVER
    }

    /** @param alarm null unless it is one; @param name of the incident, null of an alarm */
    public record Moment(Instant at, What what, RadarView.Alarm alarm, String name) {}

    public List<Moment> since(Instant from) {
        List<Moment> moments = new ArrayList<>();
        for (RadarAlarm alarm : RadarAlarm.<RadarAlarm>list("raisedAt >= ?1", from))
            if (sight.sees(alarm)) moments.add(new Moment(alarm.raisedAt, What.ALARM, views.untold(alarm), null));
        for (Incident incident : Incident.<Incident>list("openedAt >= ?1 or closedAt >= ?1", from)) {
            if (!sight.sees(incident)) continue;
            if (!incident.openedAt.isBefore(from))
                moments.add(new Moment(incident.openedAt, What.INCIDENT, null, incident.name));
            if (incident.closedAt != null) moments.add(new Moment(incident.closedAt, What.OVER, null, incident.name));
        }
        return moments;
    }
}
