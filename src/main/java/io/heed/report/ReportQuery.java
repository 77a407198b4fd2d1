package io.heed.report;

import jakarta.ws.rs.QueryParam;

/** What a report's address holds. */
public class ReportQuery {
    static final Asked.Raw NONE = new Asked.Raw(null, null, null, null, null, null, null);

    @QueryParam("range")
    String range;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("zone")
    String zone;

    @QueryParam("by")
    String by;

    @QueryParam("only")
    String only;

    @QueryParam("figure")
    String figure;

    Asked.Raw raw() {
        return new Asked.Raw(range, from, to, zone, by, only, figure);
    }
}
