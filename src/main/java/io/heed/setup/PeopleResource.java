package io.heed.setup;

import io.heed.identity.Leave;
import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.Shift;
import io.heed.identity.Visits;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** People from outside: taken on, changed, seen off, with their shifts and leave. */
@Path("/api/v1/people")
@RolesAllowed(May.MANAGE_PEOPLE)
class PeopleResource {
    private final PeopleBook people;
    private final Inviting inviting;
    private final Timetable timetable;
    private final Visits visits;
    private final Clock clock;

    PeopleResource(PeopleBook people, Inviting inviting, Timetable timetable, Visits visits, Clock clock) {
        this.visits = visits;
        this.people = people;
        this.inviting = inviting;
        this.timetable = timetable;
        this.clock = clock;
    }

    @Schema(name = "People")
    record All(List<PersonView> items, String nextCursor) {}

    @Schema(name = "Invitation")
    record Invited(
            @Schema(
                    examples = "/invitations/3q2-7w…",
                    description = "Where they choose their password, on this server; told this once")
            String path,

            Instant expiresAt) {}

    @Schema(name = "ShiftWeek")
    record Week(
            @Schema(
                    examples = "{\"monday\": [\"09:00-17:00\"], \"friday\": [\"22:00-06:00\"]}",
                    description = "In UTC; one that ends before it begins ends on the next day")
            Map<String, List<String>> week) {}

    @Schema(name = "LeaveRequest")
    record LeaveBody(
            @Schema(examples = "2026-12-24") String firstDay,

            @Schema(examples = "2026-12-31", description = "Included; left out, the first day only")
            String lastDay,

            String note) {}

    @Schema(name = "Leave")
    record LeaveView(long id, LocalDate firstDay, LocalDate lastDay, String note) {
        static LeaveView of(Leave leave) {
            return new LeaveView(leave.id, leave.firstDay, leave.lastDay, leave.note);
        }
    }

    @Schema(name = "Leaves")
    record Leaves(List<LeaveView> items) {}

    @Schema(name = "Visit")
    record Stay(
            Instant since,
            @Schema(examples = "203.0.113.9") String address,

            @Schema(examples = "company", description = "password or company")
            String door) {}

    @Schema(name = "Visits")
    record Stays(List<Stay> items) {}

    @GET
    @Transactional
    @Operation(summary = "Everybody, those who have left too")
    public All list() {
        return new All(
                Person.<Person>list("order by name").stream()
                        .map(PersonView::of)
                        .toList(),
                null);
    }

    @POST
    @Operation(summary = "Take somebody on; they sign in once they were invited")
    @APIResponse(responseCode = "201", description = "Taken on")
    @APIResponse(responseCode = "403", description = "It takes roles.grant to make a supervisor or an admin")
    @APIResponse(responseCode = "409", description = "Somebody has that user name")
    public Response add(PersonBody body) {
        return Response.status(201).entity(view(people.add(body).id)).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of the people")
    public PersonView get(long id) {
        return view(id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change what is given: name, title, role, budget, skills, teams")
    public PersonView change(long id, PersonBody body) {
        people.change(id, body);
        return view(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "They are not here any more: no signing in, no offers; what they did stays theirs")
    public void leave(long id) {
        people.leaves(id);
    }

    @GET
    @Path("{id}/visits")
    @Transactional
    @Operation(summary = "Where they are signed in, the latest first")
    public Stays visits(long id) {
        return new Stays(visits.openOf(PeopleBook.known(id).id).stream()
                .map(one -> new Stay(one.beganAt, one.address, one.door))
                .toList());
    }

    @DELETE
    @Path("{id}/visits")
    @Operation(summary = "Sign them out everywhere")
    public void signOut(long id) {
        people.signOut(id);
    }

    @POST
    @Path("{id}/return")
    @Operation(summary = "Somebody who had left is here again")
    public PersonView comeBack(long id) {
        people.returns(id);
        return view(id);
    }

    @POST
    @Path("{id}/invitations")
    @Operation(summary = "A link with which they choose their password; works once, for a week")
    @APIResponse(responseCode = "201", description = "The one before it is void")
    public Response invite(long id) {
        Inviting.Invited made = inviting.invite(id);
        return Response.status(201)
                .entity(new Invited(made.path(), made.expiresAt()))
                .build();
    }

    @GET
    @Path("{id}/shifts")
    @Transactional
    @Operation(summary = "When they work as a rule")
    public Week shifts(long id) {
        List<Shift> shifts = Timetable.of(PeopleBook.known(id).id);
        return new Week(ShiftWeek.written(shifts));
    }

    @PUT
    @Path("{id}/shifts")
    @Operation(summary = "When they work from now on as a rule")
    public Week put(long id, Week body) {
        return new Week(timetable.put(id, body == null ? null : body.week()));
    }

    @GET
    @Path("{id}/leave")
    @Transactional
    @Operation(summary = "Their leave, from today on")
    public Leaves leaves(long id) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Leaves(Leave.of(PeopleBook.known(id).id, today).stream()
                .map(LeaveView::of)
                .toList());
    }

    @POST
    @Path("{id}/leave")
    @Operation(summary = "Whole days on which none of their shifts takes place")
    @APIResponse(responseCode = "201", description = "Made")
    public Response goesOnLeave(long id, LeaveBody body) {
        if (body == null) throw ProblemException.invalid("firstDay", "is missing: give a day such as 2026-12-24");
        Leave made = timetable.goesOnLeave(
                id, day("firstDay", body.firstDay()), day("lastDay", body.lastDay()), body.note());
        return Response.status(201).entity(LeaveView.of(made)).build();
    }

    @DELETE
    @Path("{id}/leave/{leave}")
    @Operation(summary = "They work on those days after all")
    public void cancel(long id, long leave) {
        timetable.cancel(id, leave);
    }

    static LocalDate day(String field, String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw ProblemException.invalid(field, "must be a day such as 2026-12-24");
        }
    }

    @Transactional
    PersonView view(long id) {
        return PersonView.of(PeopleBook.known(id));
    }
}
