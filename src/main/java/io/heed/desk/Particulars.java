package io.heed.desk;

import io.heed.web.Moment;
import java.util.List;

/**
 * What is known of a ticket and its customer beyond what every ticket has.
 *
 * @param mayChange whether the viewer may change tags and fields
 * @param known tags in use, to choose from
 */
public record Particulars(
        List<String> tags, List<FieldValue> fields, List<Talk> others, boolean mayChange, List<String> known) {

    /**
     * @param kind text, number, choice or date
     * @param value empty while nothing is filled in
     */
    public record FieldValue(String name, String title, String kind, List<String> choices, String value) {
        public FieldValue {
            choices = List.copyOf(choices);
        }
    }

    /** Another conversation of the same customer. */
    public record Talk(long id, String subject, boolean open, Moment at) {}

    public Particulars {
        tags = List.copyOf(tags);
        fields = List.copyOf(fields);
        others = List.copyOf(others);
        known = List.copyOf(known);
    }
}
