package io.heed.report;

import io.heed.web.Moment;
import io.heed.web.Span;
import java.util.List;

/**
 * The tickets behind a figure.
 *
 * @param back the report's address
 * @param before and after addresses of the neighbouring pages, null where there is none
 */
public record BehindView(
        String figure,
        ReportView.Only only,
        Moment from,
        Moment to,
        List<Row> rows,
        String back,
        String before,
        String after) {
    public BehindView {
        rows = List.copyOf(rows);
    }

    /** @param span of a duration; @param yes of yes or no; both null where it only happened */
    public record Row(
            long ticket,
            String subject,
            String customer,
            String channel,
            String queue,
            String agent,
            Moment at,
            Span span,
            Boolean yes) {}
}
