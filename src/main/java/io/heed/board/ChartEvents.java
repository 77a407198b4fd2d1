package io.heed.board;

import io.heed.dispatch.Weights;
import io.heed.radar.RadarMoments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What happened that may have moved the price: other weights, alarms of the radar, incidents. */
@ApplicationScoped
class ChartEvents {
    /** More would write over each other. */
    private static final int SHOWN = 8;

    private static final int WEIGHTS_LOOKED_AT = 20;

    private final RadarMoments radar;

    ChartEvents(RadarMoments radar) {
        this.radar = radar;
    }

    /** The last few, oldest first. */
    List<PriceSketch.Event> since(Instant from) {
        List<PriceSketch.Event> events = new ArrayList<>();
        // the first are those the program came with
        Weights.history(WEIGHTS_LOOKED_AT).stream()
                .filter(row -> row.at.isAfter(from) && row.id > 1)
                .forEach(row -> events.add(new PriceSketch.Event(row.at, "weights", row.byName, null)));
        radar.since(from)
                .forEach(one -> events.add(new PriceSketch.Event(
                        one.at(), one.what().name().toLowerCase(Locale.ROOT), one.name(), one.alarm())));
        events.sort(Comparator.comparing(PriceSketch.Event::at));
        return events.subList(Math.max(0, events.size() - SHOWN), events.size());
    }
}
