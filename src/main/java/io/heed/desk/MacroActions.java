package io.heed.desk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a macro does besides writing. */
@Schema(name = "MacroActions")
public record MacroActions(
        @Schema(examples = "[\"refund\"]") List<String> addTags,

        List<String> removeTags,

        @Schema(description = "Where the ticket goes, null to leave it")
        String queue,

        @Schema(
                examples = "solve",
                description = "solve, wait (rest until the customer writes) or snooze; null for none")
        String then,

        @Schema(examples = "120", description = "How long with snooze; a reply ends it sooner")
        Integer snoozeMinutes,

        @Schema(description = "Fields of the workspace by name")
        Map<String, String> fields) {

    public static final MacroActions NONE = new MacroActions(null, null, null, null, null, null);

    public MacroActions {
        addTags = addTags == null ? List.of() : List.copyOf(addTags);
        removeTags = removeTags == null ? List.of() : List.copyOf(removeTags);
        fields = fields == null ? Map.of() : Map.copyOf(fields);
    }

    @JsonIgnore
    public boolean isNone() {
        return equals(NONE);
    }
}
