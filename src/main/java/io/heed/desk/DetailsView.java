package io.heed.desk;

import io.heed.web.Face;
import java.util.List;

/**
 * The column beside a conversation.
 *
 * @param assignee null while nobody has it
 * @param mayMerge whether the viewer may let it go on in another ticket
 * @param particulars tags, fields and what else the customer has written about; null where they are not shown
 */
public record DetailsView(
        long ticket,
        PersonView person,
        List<PromiseView> promises,
        List<SimilarView> similar,
        Face assignee,
        String queue,
        List<String> tags,
        boolean mayMerge,
        Particulars particulars) {

    public DetailsView {
        promises = List.copyOf(promises);
        similar = List.copyOf(similar);
        tags = List.copyOf(tags);
    }

    /** Without particulars. */
    public DetailsView(
            long ticket,
            PersonView person,
            List<PromiseView> promises,
            List<SimilarView> similar,
            Face assignee,
            String queue,
            List<String> tags,
            boolean mayMerge) {
        this(ticket, person, promises, similar, assignee, queue, tags, mayMerge, null);
    }
}
