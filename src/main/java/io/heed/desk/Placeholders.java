package io.heed.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {{customer.name}} and the like into a text. What is filled in is text: a customer who calls themselves
 * {{agent.name}} stays called so. Plain.
 */
final class Placeholders {
    /** All but the fields of the workspace, which are {{field.NAME}}. */
    static final List<String> KNOWN = List.of(
            "customer.name",
            "customer.firstName",
            "customer.organisation",
            "customer.email",
            "ticket.number",
            "ticket.subject",
            "ticket.queue",
            "agent.name",
            "agent.firstName");

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([\\p{L}\\p{N}.-]+)\\s*}}");

    private Placeholders() {}

    /** What is not known of this ticket leaves nothing behind. */
    static String filled(String text, Map<String, String> values) {
        Matcher place = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            String value = values.getOrDefault(place.group(1), "");
            place.appendReplacement(filled, Matcher.quoteReplacement(value == null ? "" : value));
        }
        return place.appendTail(filled).toString();
    }

    /** Those in a text that nothing could ever be filled into. */
    static List<String> unknown(String text, List<String> fields) {
        List<String> unknown = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            String name = place.group(1);
            boolean field = name.startsWith("field.") && fields.contains(name.substring("field.".length()));
            if (!field && !KNOWN.contains(name)) unknown.add(name);
        }
        return unknown;
    }
}
