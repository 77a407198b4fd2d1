package io.heed.desk;

import io.heed.web.Face;
import java.util.List;

/**
 * The column beside a conversation.
 *
 * @param assignee null while nobody has it
 * @param mayMerge whether the viewer may let it go on in another ticket
 */
public record DetailsView(
        long ticket,
        PersonView person,
        List<PromiseView> promises,
        List<SimilarView> similar,
        Face assignee,
        String queue,
        List<String> tags,
        boolean mayMerge) {

    public DetailsView {
        promises = List.copyOf(promises);
        similar = List.copyOf(similar);
        tags = List.copyOf(tags);
    }
}
