package io.heed.desk;

import io.heed.web.Moment;
import io.heed.web.Span;
import java.util.List;

/**
 * A list of tickets that fills the page.
 *
 * @param kind search, queue, mentions, snoozed, solved or view
 * @param title of a view, as somebody has called it; else null
 * @param query as typed; null where there is nothing to type
 * @param next address of what follows, null at the end
 * @param view id of the saved view that is shown, null for none
 * @param mayRemove whether the viewer may remove that view
 * @param mayShare whether the viewer may keep a view for everybody
 * @param queues where marked tickets can be moved to
 * @param menu what can be chosen besides typing; null where there is nothing to type
 */
public record ListView(
        String kind,
        String title,
        String query,
        List<Asked.Fault> faults,
        List<Row> rows,
        String next,
        Integer total,
        Long view,
        boolean mayRemove,
        boolean mayShare,
        List<Correcting.Choice> queues,
        BulkView done,
        SearchMenu menu) {

    /**
     * @param rank in the whole queue, null elsewhere
     * @param card of the queue, with its weight; null elsewhere
     * @param found with marks where the words are; null in the queue
     * @param age since it was opened, was solved or somebody called
     * @param until of a ticket that rests: when it wakes; null while it waits for a reply only
     * @param note who called, in a mention
     * @param unread of a mention
     */
    public record Row(
            long id, Integer rank, TicketCard card, Found found, Span age, Moment until, String note, boolean unread) {}

    public ListView {
        faults = List.copyOf(faults);
        rows = List.copyOf(rows);
        queues = List.copyOf(queues);
    }

    /** The address that shows the same list. */
    public String address() {
        return switch (kind) {
            case "view" -> "/desk/views/" + view;
            case "search" ->
                "/desk/search?q=" + java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8);
            default -> "/desk/" + kind;
        };
    }
}
