package io.heed.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.heed.intake.Account;
import io.heed.intake.AccountForm;
import io.heed.intake.Payload;
import io.heed.intake.Setting;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/**
 * An account as its form sends it. An empty field takes a plain setting back and leaves a secret as it is; a group of
 * fields is one setting, and is taken back by emptying its first.
 */
record AccountEntry(MultivaluedMap<String, String> sent) {
    static final String ANSWERS_AT = "apiBaseUrl";
    static final String SWITCHED_OFF = "switchedOff";

    private static final String PREFIX = "setting.";

    static String name(Setting setting) {
        return PREFIX + setting.name();
    }

    static String name(Setting group, Setting part) {
        return PREFIX + group.name() + "." + part.name();
    }

    String value(String name) {
        String given = sent.getFirst(name);
        return given == null ? "" : given.strip();
    }

    AccountForm form(List<Setting> settings, Optional<Account> known) {
        AccountForm form = new AccountForm().answeringAt(value(ANSWERS_AT)).switchedOff(sent.containsKey(SWITCHED_OFF));
        for (Setting setting : settings) {
            String value = setting.parts().isEmpty() ? value(name(setting)) : group(setting, known);
            boolean stays =
                    setting.secret() && value.isEmpty() && setting.parts().isEmpty();
            if (!stays) form.with(setting.name(), setting.list() ? value.replaceAll("\\s+", " ") : value);
        }
        return form;
    }

    /** Empty when nothing of it is filled in. */
    private String group(Setting setting, Optional<Account> known) {
        JsonNode before = stored(setting, known);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Setting part : setting.parts()) {
            String value = value(name(setting, part));
            if (!value.isEmpty()) object.put(part.name(), value);
            else if (part.secret() && before.hasNonNull(part.name())) object.set(part.name(), before.get(part.name()));
        }
        boolean none = value(name(setting, setting.parts().get(0))).isEmpty()
                && setting.parts().stream()
                        .allMatch(part -> value(name(setting, part)).isEmpty()
                                || before.path(part.name()).asText("").equals(value(name(setting, part))));
        return none ? "" : object.toString();
    }

    static JsonNode stored(Setting setting, Optional<Account> known) {
        return Payload.answer(
                known.flatMap(account -> account.find(setting.name())).orElse("{}"));
    }
}
