package io.heed.identity.oidc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a provider says of somebody, once it has stood the check. */
record Claims(Map<String, Object> said) {
    private static final String ADDRESS = "[^\\s\\p{Cntrl}@]{1,64}@[^\\s\\p{Cntrl}@]{1,190}";
    private static final int LONGEST_NAME = 100;

    Claims {
        said = Map.copyOf(withoutNull(said));
    }

    private static Map<String, Object> withoutNull(Map<String, Object> all) {
        Map<String, Object> some = new HashMap<>(all);
        some.values().removeIf(value -> value == null);
        return some;
    }

    /** More of the same person, where the token says little; the token has the last word. */
    Claims with(Map<String, Object> more) {
        Map<String, Object> all = withoutNull(more);
        all.putAll(said);
        return new Claims(all);
    }

    String subject() {
        return text("sub");
    }

    /** In lower case; empty where there is none that could be one. */
    Optional<String> email() {
        String email = text("email").strip().toLowerCase(Locale.ROOT);
        return email.matches(ADDRESS) ? Optional.of(email) : Optional.empty();
    }

    /** Some providers say it in quotes, some not at all. */
    Optional<Boolean> emailVerified() {
        String word = String.valueOf(said.getOrDefault("email_verified", ""));
        return word.isEmpty() ? Optional.empty() : Optional.of(word.equalsIgnoreCase("true"));
    }

    /** A name to show, never empty. */
    String name() {
        String whole = clean(text("name"));
        if (whole.isEmpty()) whole = clean(text("given_name") + " " + text("family_name"));
        if (whole.isEmpty())
            whole = email().map(one -> one.replaceFirst("@.*", "")).orElse("Somebody new");
        return whole;
    }

    /** @param path "groups", or "realm_access.roles" where it stands deeper */
    List<String> groups(String path) {
        Object at = said.get(path);
        if (at == null) {
            at = said;
            for (String step : path.split("\\.")) at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        List<String> groups = new ArrayList<>();
        if (at instanceof Collection<?> many) many.forEach(one -> groups.add(String.valueOf(one)));
        else if (at instanceof String one) groups.add(one);
        return groups;
    }

    private String text(String field) {
        return said.get(field) instanceof String text ? text : "";
    }

    private static String clean(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME).strip() : line;
    }

    @Override
    public String toString() {
        return "Claims[]";
    }
}
