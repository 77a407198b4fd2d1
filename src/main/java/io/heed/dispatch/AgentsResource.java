package io.heed.dispatch;

import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.Presence;
import io.heed.identity.Presences;
import io.heed.identity.Role;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Agents with their attention, from outside: who is there, how much they hold, and changing both. */
@Path("/api/v1/agents")
@RolesAllowed(May.STEER_TEAM)
class AgentsResource {
    private static final int MOST_CHANNELS = 50;
    private static final int MOST_TICKETS = 1000;

    private final Staff staff;
    private final Presences presences;
    private final Offers offers;
    private final Caps caps;
    private final StaffChanges changes;
    private final Auditor auditor;
    private final Clock clock;

    AgentsResource(
            Staff staff,
            Presences presences,
            Offers offers,
            Caps caps,
            StaffChanges changes,
            Auditor auditor,
            Clock clock) {
        this.staff = staff;
        this.presences = presences;
        this.offers = offers;
        this.caps = caps;
        this.changes = changes;
        this.auditor = auditor;
        this.clock = clock;
    }

    @Schema(name = "Agent")
    record View(
            long id,
            String name,
            boolean taking,
            double budget,
            double used,
            Map<String, Integer> skills,

            @Schema(examples = "{\"chat\": 3}", description = "The most live tickets of a channel; no entry, no cap")
            Map<String, Integer> caps) {
        static View of(AgentFacts agent) {
            return new View(
                    agent.id(),
                    agent.name(),
                    agent.taking(),
                    agent.budget(),
                    agent.used(),
                    agent.skills(),
                    agent.holding().channelCaps());
        }
    }

    @Schema(name = "Agents")
    record Page(List<View> items, String nextCursor) {}

    @Schema(name = "PresenceChange")
    record PresenceBody(@Schema(examples = "taking") String state) {}

    @Schema(name = "BudgetChange")
    record BudgetBody(@Schema(examples = "4.5") BigDecimal budget) {}

    @GET
    @RolesAllowed(May.SEE_BOARD)
    @Operation(summary = "Every agent with presence, skills and attention in use")
    public Page list() {
        return new Page(staff.everybody(clock.instant()).stream().map(View::of).toList(), null);
    }

    @PUT
    @Path("{id}/presence")
    @Transactional
    @Operation(summary = "Taking tickets, busy or away; who leaves returns open offers at once")
    public void presence(long id, PresenceBody body) {
        Person person = agent(id);
        if (body == null
                || body.state() == null
                || Arrays.stream(Presence.State.values())
                        .noneMatch(state -> state.name().equals(body.state())))
            throw ProblemException.invalid("state", "must be taking, busy or away");
        Presence.State state = Presence.State.valueOf(body.state());
        presences.set(person, state);
        if (state != Presence.State.taking) offers.withdrawFrom(id);
    }

    @PUT
    @Path("{id}/budget")
    @Transactional
    @Operation(summary = "How many attention points this agent can hold at once")
    public void budget(long id, BudgetBody body) {
        agent(id);
        if (body == null || body.budget() == null)
            throw ProblemException.invalid("budget", "is missing: give attention points");
        changes.budget(id, body.budget(), auditor.caller());
    }

    @PUT
    @Path("{id}/caps")
    @Transactional
    @Operation(summary = "The most live tickets of each channel; channels left out have no cap")
    public Map<String, Integer> caps(long id, Map<String, Integer> body) {
        Person person = agent(id);
        if (body == null) throw ProblemException.invalid("body", "is empty: give {} for no caps");
        if (body.size() > MOST_CHANNELS) throw ProblemException.invalid("body", "must name at most 50 channels");
        body.forEach((channel, most) -> {
            RoutingCheck.channel("body", channel);
            if (most == null || most < 0 || most > MOST_TICKETS)
                throw ProblemException.invalid(channel, "must be a whole number between 0 and " + MOST_TICKETS);
        });
        caps.put(person, body);
        return body;
    }

    private static Person agent(long id) {
        return Person.<Person>findByIdOptional(id)
                .filter(person -> person.role.equals(Role.AGENT))
                .orElseThrow(() -> ProblemException.notFound("There is no agent " + id));
    }
}
