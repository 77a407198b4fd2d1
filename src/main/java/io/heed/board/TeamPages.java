package io.heed.board;

import io.heed.dispatch.StaffChanges;
import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.Presence;
import io.heed.identity.Purviews;
import io.heed.identity.Role;
import io.heed.identity.SignedIn;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A supervisor changes a person in place: budget, presence, skills, and so the queues they take. */
@Path("/board/agents")
@RolesAllowed(May.STEER_TEAM)
public class TeamPages {
    private final StaffChanges changes;
    private final SignedIn signedIn;
    private final Purviews purviews;

    TeamPages(StaffChanges changes, SignedIn signedIn, Purviews purviews) {
        this.purviews = purviews;
        this.changes = changes;
        this.signedIn = signedIn;
    }

    /** @param add a queue whose skills they are to have, and levels beside skills; a level of 0 takes a skill away */
    @POST
    @Path("{id}")
    @Transactional
    public Response change(
            long id,
            @FormParam("budget") String budget,
            @FormParam("presence") String presence,
            @FormParam("skill") List<String> skills,
            @FormParam("level") List<String> levels,
            @FormParam("add") String add) {
        if (Person.<Person>findByIdOptional(id)
                .filter(person ->
                        person.role.equals(Role.AGENT) && purviews.own().leads(person.id))
                .isEmpty()) throw ProblemException.notFound("There is no agent " + id);
        String by = signedIn.person().name;
        if (budget != null && !budget.isBlank()) changes.budget(id, points(budget.strip()), by);
        Map<String, Integer> changed = levels(skills, levels);
        for (String skill : QueueSkills.of(add)) changed.putIfAbsent(skill, QueueSkills.FIRST_LEVEL);
        if (!changed.isEmpty()) changes.skills(id, changed, by);
        if (presence != null && !presence.isBlank()) changes.presence(id, state(presence));
        return Response.seeOther(URI.create("/board#team")).build();
    }

    private static BigDecimal points(String text) {
        if (!text.matches("\\d{1,3}([.,]\\d)?")) throw ProblemException.invalid("budget", "must be points such as 4.5");
        return new BigDecimal(text.replace(',', '.'));
    }

    private static Map<String, Integer> levels(List<String> skills, List<String> levels) {
        Map<String, Integer> changed = new HashMap<>();
        if (skills == null || levels == null) return changed;
        for (int i = 0; i < Math.min(skills.size(), levels.size()); i++) {
            String level = levels.get(i).strip();
            if (!level.matches("\\d{1,2}")) throw ProblemException.invalid("level", "must be between 0 and 10");
            changed.put(skills.get(i), Integer.parseInt(level));
        }
        return changed;
    }

    private static Presence.State state(String presence) {
        return Arrays.stream(Presence.State.values())
                .filter(state -> state.name().equals(presence))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("presence", "must be taking, busy or away"));
    }
}
