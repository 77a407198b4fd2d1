package io.heed.board;

import io.heed.promise.PromiseBody;
import io.heed.promise.PromiseRow;
import jakarta.ws.rs.FormParam;

/** A promise as its form sends it. */
public class PromiseFields {
    @FormParam("queue")
    String queue;

    /** Empty for every tier. */
    @FormParam("tier")
    String tier;

    /** Empty for around the clock. */
    @FormParam("calendar")
    String calendar;

    @FormParam("firstReplyMinutes")
    String firstReply;

    @FormParam("nextReplyMinutes")
    String nextReply;

    @FormParam("resolutionMinutes")
    String resolution;

    static PromiseFields of(PromiseRow row) {
        PromiseFields fields = fresh(row.queue, row.tier);
        fields.calendar = row.calendar;
        fields.firstReply = MinutesText.write(row.firstReplyMinutes);
        fields.nextReply = MinutesText.write(row.nextReplyMinutes);
        fields.resolution = MinutesText.write(row.resolutionMinutes);
        return fields;
    }

    static PromiseFields fresh(String queue, String tier) {
        PromiseFields fields = new PromiseFields();
        fields.queue = queue;
        fields.tier = tier;
        return fields;
    }

    String queue() {
        return CalendarFields.text(queue);
    }

    String tier() {
        return CalendarFields.text(tier);
    }

    PromiseBody body() {
        return new PromiseBody(
                CalendarFields.text(calendar).isEmpty() ? null : CalendarFields.text(calendar),
                MinutesText.read("firstReplyMinutes", firstReply),
                MinutesText.read("nextReplyMinutes", nextReply),
                MinutesText.read("resolutionMinutes", resolution));
    }
}
