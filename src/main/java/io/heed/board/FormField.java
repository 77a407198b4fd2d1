package io.heed.board;

import java.util.List;

/**
 * One thing to fill in. What is secret has no value here, only whether there is one.
 *
 * @param name as the form sends it
 * @param setting what it is, as the API calls it
 * @param kept a secret that is there already: an empty field leaves it
 * @param problem what is wrong with it, null when nothing is
 * @param parts of one that is a group of fields; empty for a plain one
 */
public record FormField(
        String name,
        String setting,
        String meaning,
        boolean secret,
        boolean required,
        boolean kept,
        String value,
        String problem,
        List<FormField> parts) {
    public FormField {
        parts = List.copyOf(parts);
    }

    public String id() {
        return "field-" + name.replace('.', '-');
    }
}
