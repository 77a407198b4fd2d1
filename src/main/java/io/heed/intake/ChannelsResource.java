package io.heed.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.identity.Role;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which channels there are, what each needs, and the accounts on them. Secrets go in and never come out. */
@Path("/api/v1/channels")
@RolesAllowed(Role.API)
class ChannelsResource {
    private final Channels channels;
    private final Accounts accounts;
    private final ObjectMapper json;
    private final SecurityIdentity somebody;

    ChannelsResource(Channels channels, Accounts accounts, ObjectMapper json, SecurityIdentity somebody) {
        this.channels = channels;
        this.accounts = accounts;
        this.json = json;
        this.somebody = somebody;
    }

    record ChannelView(String channel, List<Setting> settings, List<AccountView> accounts) {}

    record AccountView(
            String channel,
            String account,
            String hook,
            Map<String, Object> settings,
            String apiBaseUrl,
            boolean switchedOff,
            Instant changedAt,
            String changedBy) {
        static AccountView of(ChannelAccount row, Optional<ChannelAdapter> adapter) {
            Map<String, Object> settings = new LinkedHashMap<>(row.settings);
            adapter.stream()
                    .flatMap(known -> known.settings().stream())
                    .filter(Setting::list)
                    .forEach(setting -> settings.computeIfPresent(
                            setting.name(),
                            (name, value) -> List.of(value.toString().split(" "))));
            return new AccountView(
                    row.channel,
                    row.account,
                    RawHooks.PATH + row.channel + "/" + row.account,
                    settings,
                    row.apiBaseUrl,
                    row.switchedOff,
                    row.changedAt,
                    row.changedBy);
        }
    }

    record Page(List<ChannelView> items, String nextCursor) {}

    @GET
    @Operation(summary = "All channels, what an account on each needs, and the accounts there are")
    public Page list() {
        List<AccountView> made = ChannelAccount.inOrder().stream()
                .map(row -> AccountView.of(row, channels.named(row.channel)))
                .toList();
        return new Page(
                channels.all().stream()
                        .map(adapter -> new ChannelView(
                                adapter.channel(),
                                adapter.settings(),
                                made.stream()
                                        .filter(account -> account.channel().equals(adapter.channel()))
                                        .toList()))
                        .toList(),
                null);
    }

    @PUT
    @Path("{channel}/{account}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make an account, or change what is given of one that exists",
            description = "The channel's settings by name, apiBaseUrl (where replies go instead of the provider's own"
                    + " address) and switchedOff. Secrets are never returned.")
    public AccountView put(String channel, String account, String body) throws IOException {
        if (body == null || body.isBlank())
            throw ProblemException.invalid("body", "is empty: give the channel's settings by name");
        AccountForm form = json.readValue(body, AccountForm.class);
        if (form == null) throw ProblemException.invalid("body", "must be a JSON object, not null");
        return AccountView.of(
                accounts.put(channel, account, form, somebody.getPrincipal().getName()), channels.named(channel));
    }

    @DELETE
    @Path("{channel}/{account}")
    @Transactional
    @Operation(summary = "Forget an account and its secrets; its tickets stay")
    public void delete(String channel, String account) {
        if (!ChannelAccount.deleteById(new ChannelAccount.Key(channel, account)))
            throw ProblemException.notFound("There is no account of this name on this channel");
    }
}
