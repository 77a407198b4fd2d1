package io.heed.radar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An alarm or incident that somebody may not look at does not exist for them, on whatever page of it. */
@Provider
public class RadarSightFilter implements ContainerRequestFilter {
    private static final Pattern OF_ONE = Pattern.compile("/?board/radar/(alarms|incidents)/(\\d{1,18})(?:/.*)?");

    private final RadarSight sight;

    RadarSightFilter(RadarSight sight) {
        this.sight = sight;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Matcher path = OF_ONE.matcher(request.getUriInfo().getPath());
        if (!path.matches()) return;
        long id = Long.parseLong(path.group(2));
        boolean alarm = path.group(1).equals("alarms");
        boolean seen = QuarkusTransaction.requiringNew()
                .call(() -> alarm
                        ? RadarAlarm.byId(id).filter(sight::sees).isPresent()
                        : Incident.byId(id).filter(sight::sees).isPresent());
        if (!seen) throw new NotFoundException();
    }
}
