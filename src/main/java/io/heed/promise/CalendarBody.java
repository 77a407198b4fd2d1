package io.heed.promise;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar as programs write it. */
@Schema(name = "BusinessCalendar")
public record CalendarBody(
        @Schema(
                description = "Time zone of the tz database, whose daylight saving is followed",
                examples = "Europe/Berlin")
        String zone,

        @Schema(
                description =
                        "Openings by the weekday on which they begin, HH:MM-HH:MM, up to 24:00; an end that is not"
                                + " after its start lies on the next day. A day that is left out is closed",
                examples = "{\"monday\": [\"09:00-12:00\", \"13:00-17:00\"], \"friday\": [\"22:00-06:00\"]}")
        Map<String, List<String>> week,

        @Schema(
                description = "Public holidays on which nothing opens: a country or one of its regions",
                examples = "[\"de-by\"]")
        List<String> holidays,

        @Schema(
                description = "Days of their own: what opens instead, or nothing. They count more than a holiday",
                examples = "{\"2026-12-24\": [\"09:00-12:00\"], \"2026-12-31\": []}")
        Map<String, List<String>> days) {}
