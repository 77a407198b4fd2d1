package io.heed.board;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Account;
import io.heed.intake.AccountState;
import io.heed.intake.AccountStates;
import io.heed.intake.Accounts;
import io.heed.intake.ChannelAdapter;
import io.heed.intake.DeadLetters;
import io.heed.intake.Setting;
import io.heed.intake.Trouble;
import io.heed.intake.Unreadables;
import io.heed.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the pages of accounts show; of secrets only whether they are there. */
@ApplicationScoped
class AccountViews {
    private static final String ANSWERS_AT =
            "Where replies go instead of the provider's own address; empty unless somebody stands in between";

    private final Accounts accounts;
    private final AccountStates states;
    private final Unreadables unreadables;
    private final DeadLetters letters;
    private final Clock clock;

    AccountViews(Accounts accounts, AccountStates states, Unreadables unreadables, DeadLetters letters, Clock clock) {
        this.accounts = accounts;
        this.states = states;
        this.unreadables = unreadables;
        this.letters = letters;
        this.clock = clock;
    }

    ChannelTabs tabs(String page) {
        return new ChannelTabs(page, unreadables.count(), letters.count());
    }

    List<AccountLine> lines() {
        Instant now = clock.instant();
        return states.all().stream().map(state -> line(state, now)).toList();
    }

    private static AccountLine line(AccountState state, Instant now) {
        Optional<Trouble> trouble = state.trouble();
        boolean proved = state.lastCall() != null || state.tested() != null && !state.outdated();
        return new AccountLine(
                state.channel(),
                state.account(),
                state.switchedOff() ? "off" : trouble.isPresent() ? "trouble" : proved ? "fine" : "untested",
                Ago.of(state.lastCall(), now),
                Ago.of(state.lastReply(), now),
                state.refusals(),
                trouble.map(Trouble::reason).orElse(null),
                trouble.map(Trouble::wayOut).orElse(null));
    }

    AccountPage blank(ChannelAdapter adapter, URI house) {
        return form(adapter, null, "", Optional.empty(), null, null, house);
    }

    AccountPage page(ChannelAdapter adapter, String account, URI house) {
        return form(adapter, account, account, accounts.readable(adapter.channel(), account), null, null, house);
    }

    /** What was sent, with what is wrong about it; secrets have to be typed again. */
    AccountPage refused(
            ChannelAdapter adapter, String account, AccountEntry entry, Problem.FieldError wrong, URI house) {
        String name = account == null ? entry.value("account") : account;
        Optional<Account> known = account == null ? Optional.empty() : accounts.readable(adapter.channel(), account);
        return form(adapter, account, name, known, entry, wrong, house);
    }

    private AccountPage form(
            ChannelAdapter adapter,
            String account,
            String name,
            Optional<Account> known,
            AccountEntry entry,
            Problem.FieldError wrong,
            URI house) {
        Fields fields = new Fields(known, entry, wrong);
        AccountState state = account == null ? null : state(adapter.channel(), account);
        boolean off = entry == null
                ? state != null && state.switchedOff()
                : entry.sent().containsKey(AccountEntry.SWITCHED_OFF);
        return new AccountPage(
                adapter.channel(),
                account,
                name,
                account == null
                        ? null
                        : house.resolve("/hooks/" + adapter.channel() + "/" + account)
                                .toString(),
                adapter.settings().stream().map(fields::field).toList(),
                fields.answersAt(),
                off,
                wrong == null || !wrong.field().equals("account") ? null : wrong.message(),
                state == null ? null : line(state, clock.instant()),
                state == null || state.tested() == null ? null : tested(state));
    }

    private AccountPage.Tested tested(AccountState state) {
        return new AccountPage.Tested(
                state.tested().works(),
                state.tested().said(),
                state.tested().wayOut(),
                Ago.of(state.testedAt(), clock.instant()),
                state.outdated());
    }

    private AccountState state(String channel, String account) {
        return states.all().stream()
                .filter(state ->
                        state.channel().equals(channel) && state.account().equals(account))
                .findFirst()
                .orElseThrow(Accounts::unknown);
    }

    /** The fields of one form: what was sent stands before what is known. */
    private record Fields(Optional<Account> known, AccountEntry entry, Problem.FieldError wrong) {
        FormField field(Setting setting) {
            if (!setting.parts().isEmpty()) return group(setting);
            String stored =
                    known.flatMap(account -> account.find(setting.name())).orElse("");
            return field(AccountEntry.name(setting), setting.name(), setting, stored);
        }

        private FormField group(Setting setting) {
            JsonNode stored = AccountEntry.stored(setting, known);
            List<FormField> parts = setting.parts().stream()
                    .map(part -> field(
                            AccountEntry.name(setting, part),
                            setting.name() + "." + part.name(),
                            part,
                            stored.path(part.name()).asText("")))
                    .toList();
            return new FormField(
                    AccountEntry.name(setting),
                    setting.name(),
                    setting.meaning().replaceAll(":? ?\\{.*", ""),
                    false,
                    setting.required(),
                    false,
                    "",
                    problem(setting.name()),
                    parts);
        }

        private FormField field(String name, String path, Setting setting, String stored) {
            UnaryOperator<String> shown = value -> setting.secret() ? "" : value;
            return new FormField(
                    name,
                    setting.name(),
                    setting.meaning(),
                    setting.secret(),
                    setting.required(),
                    setting.secret() && !stored.isEmpty(),
                    shown.apply(entry == null ? stored : entry.value(name)),
                    problem(path),
                    List.of());
        }

        FormField answersAt() {
            String stored =
                    known.flatMap(Account::apiBaseUrl).map(URI::toString).orElse("");
            return new FormField(
                    AccountEntry.ANSWERS_AT,
                    AccountEntry.ANSWERS_AT,
                    ANSWERS_AT,
                    false,
                    false,
                    false,
                    entry == null ? stored : entry.value(AccountEntry.ANSWERS_AT),
                    problem(AccountEntry.ANSWERS_AT),
                    List.of());
        }

        private String problem(String path) {
            return wrong != null && wrong.field().equals(path) ? wrong.message() : null;
        }
    }
}
