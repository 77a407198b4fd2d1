package io.heed.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing a channel has to be told about an account.
 *
 * @param secret kept encrypted and never shown again
 * @param list entered as a list of texts, none of them with a space; kept as one text with spaces between
 * @param meaning what it is and where the provider shows it, for the person who fills it in
 * @param parts of a setting that is an object; empty for a plain text
 */
public record Setting(
        String name,
        boolean secret,
        boolean required,
        boolean list,
        String meaning,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Setting> parts) {
    public Setting {
        parts = List.copyOf(parts);
    }

    public static Setting secret(String name, String meaning) {
        return new Setting(name, true, true, false, meaning, List.of());
    }

    public static Setting plain(String name, String meaning) {
        return new Setting(name, false, true, false, meaning, List.of());
    }

    public static Setting list(String name, String meaning) {
        return new Setting(name, false, true, true, meaning, List.of());
    }

    public Setting optional() {
        return new Setting(name, secret, false, list, meaning, parts);
    }

    /** An object of these; the first of them decides whether there is one at all. */
    public Setting of(List<Setting> first, Setting... more) {
        return new Setting(
                name,
                secret,
                required,
                list,
                meaning,
                Stream.concat(first.stream(), Stream.of(more))
                        .map(Setting::optional)
                        .toList());
    }
}
