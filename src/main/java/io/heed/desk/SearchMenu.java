package io.heed.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The filters of a search one by one, and what more can be chosen.
 *
 * @param chips what is in force, each with the search that is left without it
 * @param colleagues user names of those who may have a ticket
 */
public record SearchMenu(
        List<Chip> chips, List<String> statuses, List<String> channels, List<Colleague> colleagues, List<String> tags) {
    private static final Pattern WRITTEN = Pattern.compile("-?([\\p{L}][\\p{L}\\p{N}-]*):(?:\"([^\"]*)\"?|(\\S+))");
    static final List<String> STATUSES = List.of("open", "waiting", "offered", "accepted", "snoozed", "closed");
    static final List<String> CHANNELS =
            List.of("email", "web", "whatsapp", "telegram", "messenger", "line", "slack", "twilio");

    public SearchMenu {
        chips = List.copyOf(chips);
        statuses = List.copyOf(statuses);
        channels = List.copyOf(channels);
        colleagues = List.copyOf(colleagues);
        tags = List.copyOf(tags);
    }

    /** @param rest the search without it */
    public record Chip(String name, String value, boolean without, String rest) {
        /** As part of an address. */
        public String address() {
            return URLEncoder.encode(rest, StandardCharsets.UTF_8);
        }
    }

    public record Colleague(String username, String name) {}

    /** @param fields names of the workspace's own fields, which are filters too */
    static List<Chip> chips(String typed, List<String> fields) {
        List<Chip> chips = new ArrayList<>();
        Matcher written = WRITTEN.matcher(typed);
        while (written.find()) {
            boolean from = written.group(1).equalsIgnoreCase(Asked.Kind.from.name());
            if (!from && Asked.of(written.group(), fields).filters().isEmpty()) continue;
            String value = written.group(2) == null ? written.group(3) : written.group(2);
            String rest = typed.substring(0, written.start()) + " " + typed.substring(written.end());
            chips.add(new Chip(written.group(1), value, written.group().startsWith("-"), tidy(rest)));
        }
        return chips;
    }

    /** The search with one filter more; one of the same name gives way, as nothing has two states. */
    static String with(String typed, String name, String value) {
        if (value == null || value.isBlank()) return typed;
        String rest = typed;
        for (Chip chip : chips(typed, List.of()))
            if (chip.name().equalsIgnoreCase(name) && !chip.without() && !name.equals("tag")) rest = chip.rest();
        String written = value.strip().replace("\"", "");
        return tidy(rest + " " + name + ":" + (written.contains(" ") ? '"' + written + '"' : written));
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
