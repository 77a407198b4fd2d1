package io.heed.intake;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import io.heed.web.ProblemException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What somebody enters for an account: the channel's own settings by name, beside what all accounts have. */
public class AccountForm {
    private static final int LONGEST = 4096;
    private static final String NO_TEXT = "must be a text or an object";

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, JsonNode> lists = new LinkedHashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private String apiBaseUrl;
    private Boolean switchedOff;

    @JsonAnySetter
    void set(String name, JsonNode value) {
        if (value.isArray()) lists.put(name, value);
        else if (value.isBoolean()) faults.put(name, NO_TEXT);
        else if (!value.isNull()) settings.put(name, value.isObject() ? value.toString() : value.asText());
    }

    /** Told later: what is thrown while a form is read reaches nobody by name. */
    private void takeLists(Map<String, Setting> known) {
        lists.forEach((name, values) -> {
            if (known.containsKey(name) && !known.get(name).list()) faults.put(name, NO_TEXT);
            StringJoiner list = new StringJoiner(" ");
            for (JsonNode value : values) {
                if (!value.isTextual()
                        || value.asText().isBlank()
                        || value.asText().contains(" ")) faults.put(name, "must be a list of texts without spaces");
                list.add(value.asText());
            }
            settings.put(name, list.toString());
        });
    }

    void setApiBaseUrl(String url) {
        apiBaseUrl = url;
    }

    void setSwitchedOff(Boolean off) {
        switchedOff = off;
    }

    /** @param value empty to take back what was entered before */
    public AccountForm with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public AccountForm answeringAt(String url) {
        apiBaseUrl = url;
        return this;
    }

    public AccountForm switchedOff(boolean off) {
        switchedOff = off;
        return this;
    }

    Map<String, String> settings() {
        return settings;
    }

    String apiBaseUrl() {
        return apiBaseUrl;
    }

    Boolean switchedOff() {
        return switchedOff;
    }

    void check(ChannelAdapter adapter, String account) {
        if (!account.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,62}"))
            throw ProblemException.invalid(
                    "account", "must be letters, digits, dashes, dots or underscores, at most 63");
        Map<String, Setting> known =
                adapter.settings().stream().collect(Collectors.toMap(Setting::name, Function.identity()));
        takeLists(known);
        faults.forEach((name, fault) -> {
            throw ProblemException.invalid(name, fault);
        });
        settings.forEach((name, value) -> {
            if (!known.containsKey(name))
                throw ProblemException.invalid(
                        name,
                        "is no setting of " + adapter.channel() + ": it has " + String.join(", ", known.keySet()));
            if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl))
                throw ProblemException.invalid(name, "must be at most " + LONGEST + " printable characters");
        });
        if (apiBaseUrl != null && !apiBaseUrl.isBlank() && !isHttp(apiBaseUrl))
            throw ProblemException.invalid(
                    "apiBaseUrl", "must be an http or https address, or empty for the provider's");
    }

    private static boolean isHttp(String url) {
        try {
            URI uri = URI.create(url);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
