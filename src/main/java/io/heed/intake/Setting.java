package io.heed.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing a channel has to be told about an account.
 *
 * @param secret kept encrypted and never shown again
 * @param meaning what it is and where the provider shows it, for the person who fills it in
 * @param parts of a setting that is an object; empty for a plain text
 */
public record Setting(
        String name,
        boolean secret,
        boolean required,
        String meaning,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Setting> parts) {
    public Setting {
        parts = List.copyOf(parts);
    }

    public static Setting secret(String name, String meaning) {
        return new Setting(name, true, true, meaning, List.of());
    }

    public static Setting plain(String name, String meaning) {
        return new Setting(name, false, true, meaning, List.of());
    }

    public Setting optional() {
        return new Setting(name, secret, false, meaning, parts);
    }

    /** An object of these; the first of them decides whether there is one at all. */
    public Setting of(List<Setting> first, Setting... more) {
        return new Setting(
                name,
                secret,
                required,
                meaning,
                Stream.concat(first.stream(), Stream.of(more))
                        .map(Setting::optional)
                        .toList());
    }
}
