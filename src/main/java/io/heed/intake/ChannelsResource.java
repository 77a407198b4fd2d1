package io.heed.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.identity.May;
import io.heed.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Which channels there are, what each needs, and the accounts on them. Secrets go in and never come out. */
@Path("/api/v1/channels")
@RolesAllowed(May.MANAGE_CHANNELS)
class ChannelsResource {
    private final Channels channels;
    private final Accounts accounts;
    private final Checkups checkups;
    private final ObjectMapper json;
    private final SecurityIdentity somebody;

    ChannelsResource(
            Channels channels, Accounts accounts, Checkups checkups, ObjectMapper json, SecurityIdentity somebody) {
        this.channels = channels;
        this.accounts = accounts;
        this.checkups = checkups;
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
    @Operation(summary = "Forget an account and its secrets; its tickets stay")
    public void delete(String channel, String account) {
        accounts.forget(channel, account);
    }

    @Schema(name = "ChannelTest")
    record Tested(
            boolean works,

            @Schema(examples = "The bot is @tiller_help, and Telegram calls this account")
            String said,

            @Schema(description = "What a person can do; empty when all is well")
            String wayOut) {}

    @POST
    @Path("{channel}/{account}/tests")
    @Operation(
            summary = "Test an account",
            description = "Asks the provider something that changes nothing, such as who the token belongs to;"
                    + " waits for the answer up to 20 seconds.")
    @APIResponse(responseCode = "200", description = "What came of it, good or bad, in one sentence")
    @APIResponse(responseCode = "404", description = "There is no such channel, or no such account on it")
    public Tested test(String channel, String account) {
        Checkup came = checkups.of(channel, account);
        return new Tested(came.works(), came.said(), came.wayOut());
    }
}
