package io.heed.identity.oidc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What groups at the provider mean here: "heed-admins=admin, support=agent". Plain. */
record GroupMap(Map<String, String> meanings) {
    GroupMap {
        meanings = Map.copyOf(meanings);
    }

    /** What is not a pair is left out; {@link #faults} says which. */
    static GroupMap read(String text) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (String pair : pairs(text)) if (isPair(pair)) meanings.put(left(pair), right(pair));
        return new GroupMap(meanings);
    }

    static List<String> faults(String text) {
        return pairs(text).stream().filter(pair -> !isPair(pair)).toList();
    }

    private static List<String> pairs(String text) {
        // names in directories have commas: then pairs are parted by semicolons
        return List.of(text.split(text.contains(";") ? ";" : ",")).stream()
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .toList();
    }

    /** Groups may have an equals sign in their name, as those of directories do; roles and teams have none. */
    private static boolean isPair(String pair) {
        return pair.indexOf('=') > 0 && !left(pair).isEmpty() && !right(pair).isEmpty();
    }

    private static String left(String pair) {
        return pair.substring(0, pair.lastIndexOf('=')).strip();
    }

    private static String right(String pair) {
        return pair.substring(pair.lastIndexOf('=') + 1).strip();
    }

    /** @param order the least first */
    Optional<String> highest(List<String> groups, List<String> order) {
        Set<String> meant = meant(groups);
        for (int i = order.size() - 1; i >= 0; i--) if (meant.contains(order.get(i))) return Optional.of(order.get(i));
        return Optional.empty();
    }

    Set<String> meant(List<String> groups) {
        Set<String> meant = new TreeSet<>();
        for (String group : groups) if (meanings.containsKey(group)) meant.add(meanings.get(group));
        return meant;
    }

    Set<String> all() {
        return Set.copyOf(meanings.values());
    }
}
