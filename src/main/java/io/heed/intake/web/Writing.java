package io.heed.intake.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody is writing to a visitor: told to their open streams on every instance, and kept by none. */
@Schema(name = "VisitorIsAnswered")
record Writing(
        @JsonIgnore String account,
        @JsonIgnore String visitor,

        @Schema(examples = "Ines Duarte", description = "Who is writing")
        String author)
        implements Told {
    static final String ABOUT = "visitor";

    /** So long a chat shows it, unless it is told again. */
    static final Duration SHOWN = Duration.ofSeconds(6);

    private static final String BETWEEN = "\n";

    static String words(String account, String visitor, String author) {
        return String.join(BETWEEN, account, visitor, author);
    }

    static Optional<Writing> of(String words) {
        String[] parts = words.split(BETWEEN, 3);
        return parts.length < 3 ? Optional.empty() : Optional.of(new Writing(parts[0], parts[1], parts[2]));
    }

    /** For those who draw it. */
    @JsonProperty
    long seconds() {
        return SHOWN.toSeconds();
    }
}
