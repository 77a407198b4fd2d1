package io.heed.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.identity.AuditLog;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts on all channels: written by people, opened for as long as one call takes. */
@ApplicationScoped
public class Accounts {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Channels channels;
    private final ObjectMapper json;
    private final Clock clock;
    private final Vault vault;
    private final AuditLog log;

    Accounts(Channels channels, ObjectMapper json, Clock clock, SecretsConfig config, AuditLog log) {
        this.log = log;
        this.channels = channels;
        this.json = json;
        this.clock = clock;
        this.vault = new Vault(config.key());
    }

    /** With its secrets in the clear; empty if there is none, or it is switched off. */
    @Transactional
    public Optional<Account> open(String channel, String name) {
        return ChannelAccount.named(channel, name)
                .filter(row -> !row.switchedOff)
                .map(this::opened);
    }

    /** The same, also when it is switched off: for those who look after it. */
    @Transactional
    public Optional<Account> known(String channel, String name) {
        return ChannelAccount.named(channel, name).map(this::opened);
    }

    /** The same; empty too when it was locked with another key, and everything has to be entered again. */
    @Transactional
    public Optional<Account> readable(String channel, String name) {
        return ChannelAccount.named(channel, name)
                .filter(row -> !locked(channel, name, row.secrets))
                .map(this::opened);
    }

    /** Those of one channel that are switched on. */
    @Transactional
    public List<Account> of(String channel) {
        return ChannelAccount.<ChannelAccount>list("channel = ?1 and switchedOff = false order by account", channel)
                .stream()
                .map(this::opened)
                .toList();
    }

    /** What may be told of it: nothing that is secret. */
    private static Map<String, Object> told(ChannelAccount row) {
        Map<String, Object> told = new LinkedHashMap<>(row.settings);
        told.put("apiBaseUrl", row.apiBaseUrl);
        told.put("switchedOff", row.switchedOff);
        return told;
    }

    private Account opened(ChannelAccount row) {
        Map<String, String> all = new LinkedHashMap<>(row.settings);
        all.putAll(secrets(row));
        return new Account(
                row.channel,
                row.account,
                all,
                Optional.ofNullable(row.apiBaseUrl).map(URI::create));
    }

    private Map<String, String> secrets(ChannelAccount row) {
        try {
            return json.readValue(vault.open(row.secrets, owner(row.channel, row.account)), TEXTS);
        } catch (JsonProcessingException damaged) {
            throw new LockedException(owner(row.channel, row.account));
        }
    }

    @Transactional
    public boolean exists(String channel, String name) {
        return ChannelAccount.named(channel, name).isPresent();
    }

    /** What the installation's key does not open has to be entered again. */
    boolean locked(String channel, String name, byte[] secrets) {
        try {
            vault.open(secrets, owner(channel, name));
            return false;
        } catch (LockedException otherKey) {
            return true;
        }
    }

    @Transactional
    public void tested(String channel, String name, Checkup came) {
        ChannelAccount.named(channel, name).orElseThrow(Accounts::unknown).tested(came, clock.instant());
    }

    /** Forgets the account, its secrets and its traffic; its tickets stay. */
    @Transactional
    public void forget(String channel, String name) {
        if (!ChannelAccount.deleteById(new ChannelAccount.Key(channel, name))) throw unknown();
        log.wrote("channel.removed", channel + "/" + name, null, null);
        ChannelAccount.forgetTraffic(channel, name);
    }

    public static ProblemException unknown() {
        return ProblemException.notFound("There is no account of this name on this channel");
    }

    /** Makes the account, or changes what is given; what is left out stays. */
    @Transactional
    public ChannelAccount put(String channel, String name, AccountForm form, String by) {
        ChannelAdapter adapter = channels.named(channel).orElseThrow(() -> Channels.unknown(channel));
        form.check(adapter, name);
        Optional<ChannelAccount> known = ChannelAccount.named(channel, name);
        ChannelAccount row = known.orElseGet(() -> fresh(channel, name));
        Map<String, String> settings = new LinkedHashMap<>(row.settings);
        boolean readable = known.isPresent() && !locked(channel, name, row.secrets);
        Map<String, String> secrets = readable ? new LinkedHashMap<>(secrets(row)) : new LinkedHashMap<>();
        for (Setting setting : adapter.settings()) {
            String given = form.settings().get(setting.name());
            Map<String, String> place = setting.secret() ? secrets : settings;
            if (given != null) place.put(setting.name(), given);
            if (setting.required() && place.getOrDefault(setting.name(), "").isBlank())
                throw ProblemException.invalid(setting.name(), "is missing: " + setting.meaning());
        }
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putAll(secrets);
        adapter.fault(all).ifPresent(fault -> {
            throw ProblemException.invalid(fault.field(), fault.message());
        });
        Map<String, Object> before = known.map(Accounts::told).orElse(null);
        row.settings = settings;
        row.secrets = lock(secrets, owner(channel, name));
        if (form.apiBaseUrl() != null) row.apiBaseUrl = form.apiBaseUrl().isBlank() ? null : form.apiBaseUrl();
        if (form.switchedOff() != null) row.switchedOff = form.switchedOff();
        row.changedAt = clock.instant();
        row.changedBy = by;
        row.persist();
        Map<String, Object> after = told(row);
        List<String> replaced = adapter.settings().stream()
                .filter(setting -> setting.secret() && form.settings().get(setting.name()) != null)
                .map(Setting::name)
                .toList();
        if (!replaced.isEmpty()) after.put("secretsGiven", replaced);
        log.wrote("channel.changed", channel + "/" + name, before, after);
        return row;
    }

    private ChannelAccount fresh(String channel, String name) {
        ChannelAccount row = new ChannelAccount();
        row.channel = channel;
        row.account = name;
        row.settings = Map.of();
        row.createdAt = clock.instant();
        return row;
    }

    private byte[] lock(Map<String, String> secrets, String owner) {
        try {
            return vault.lock(json.writeValueAsString(secrets), owner);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can always be written as JSON", e);
        }
    }

    private static String owner(String channel, String name) {
        return channel + "/" + name;
    }
}
