package io.heed.setup;

import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.web.Shell;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The people: who is here, what they may do, what they can do, and when they work. */
@Path("/board/people")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.MANAGE_PEOPLE)
public class PeoplePages {

    @CheckedTemplate(basePath = "setup")
    static class Templates {
        private Templates() {}

        static native TemplateInstance people(Shell shell, SetupTabs tabs, PeopleViews.Everybody view, Fault fault);

        /** @param invitation where they choose their password: shown this once; else null */
        static native TemplateInstance person(
                Shell shell, SetupTabs tabs, PeopleViews.One view, String invitation, Fault fault);
    }

    private final PeopleBook people;
    private final Inviting inviting;
    private final Timetable timetable;
    private final PeopleViews views;
    private final SetupDesk desk;

    PeoplePages(PeopleBook people, Inviting inviting, Timetable timetable, PeopleViews views, SetupDesk desk) {
        this.people = people;
        this.inviting = inviting;
        this.timetable = timetable;
        this.views = views;
        this.desk = desk;
    }

    @GET
    public String everybody(@Context HttpHeaders headers) {
        return QuarkusTransaction.requiringNew().call(() -> everybody(headers, new PersonForm(), Fault.NONE));
    }

    /** Whoever is taken on is invited at once. */
    @POST
    public Response add(@BeanParam PersonForm form, @Context HttpHeaders headers, @Context UriInfo address) {
        long[] added = new long[1];
        Response kept = desk.kept(
                () -> {
                    added[0] = people.add(form.newcomer()).id;
                    return "/board/people/" + added[0];
                },
                fault -> everybody(headers, form, fault));
        return added[0] == 0 ? kept : invite(added[0], headers, address);
    }

    @GET
    @Path("{id}")
    public String one(long id, @Context HttpHeaders headers) {
        return QuarkusTransaction.requiringNew().call(() -> one(id, headers, null, Typed.NOTHING, Fault.NONE));
    }

    @POST
    @Path("{id}")
    public Response change(long id, @BeanParam PersonForm form, @Context HttpHeaders headers) {
        return kept(id, headers, Typed.of(form), () -> people.change(id, form.body()));
    }

    @POST
    @Path("{id}/invitations")
    public Response invite(long id, @Context HttpHeaders headers, @Context UriInfo address) {
        String[] path = new String[1];
        Response kept = kept(id, headers, () -> path[0] = inviting.invite(id).path());
        if (path[0] == null) return kept;
        String link = address.getBaseUriBuilder().path(path[0]).build().toString();
        // shown this once, so no redirect: it would have to be kept somewhere
        return Response.ok(
                        QuarkusTransaction.requiringNew().call(() -> one(id, headers, link, Typed.NOTHING, Fault.NONE)))
                .build();
    }

    @POST
    @Path("{id}/shifts")
    public Response shifts(long id, @BeanParam PersonForm.Week week, @Context HttpHeaders headers) {
        return kept(id, headers, Typed.of(week), () -> timetable.put(id, week.week()));
    }

    @POST
    @Path("{id}/leave")
    public Response leave(
            long id,
            @FormParam("firstDay") String first,
            @FormParam("lastDay") String last,
            @FormParam("note") String note,
            @Context HttpHeaders headers) {
        return kept(
                id,
                headers,
                Typed.days(first, last, note),
                () -> timetable.goesOnLeave(
                        id, PeopleResource.day("firstDay", first), PeopleResource.day("lastDay", last), note));
    }

    @POST
    @Path("{id}/leave/{leave}/removal")
    public Response cancel(long id, long leave, @Context HttpHeaders headers) {
        return kept(id, headers, () -> timetable.cancel(id, leave));
    }

    @POST
    @Path("{id}/visits/end")
    public Response signOut(long id, @Context HttpHeaders headers) {
        return kept(id, headers, () -> people.signOut(id));
    }

    @POST
    @Path("{id}/departure")
    public Response leaves(long id, @Context HttpHeaders headers) {
        return kept(id, headers, () -> people.leaves(id));
    }

    @POST
    @Path("{id}/return")
    public Response returns(long id, @Context HttpHeaders headers) {
        return kept(id, headers, () -> people.returns(id));
    }

    private Response kept(long id, HttpHeaders headers, Runnable deed) {
        return kept(id, headers, Typed.NOTHING, deed);
    }

    private Response kept(long id, HttpHeaders headers, Typed typed, Runnable deed) {
        return desk.kept(
                () -> {
                    deed.run();
                    return "/board/people/" + id;
                },
                fault -> one(id, headers, null, typed, fault));
    }

    private String everybody(HttpHeaders headers, PersonForm typed, Fault fault) {
        return Templates.people(desk.shell(headers), desk.tabs("people"), views.everybody(typed), fault)
                .render();
    }

    private String one(long id, HttpHeaders headers, String invitation, Typed typed, Fault fault) {
        Person person = PeopleBook.known(id);
        return Templates.person(desk.shell(headers), desk.tabs("people"), views.one(person, typed), invitation, fault)
                .render();
    }
}
