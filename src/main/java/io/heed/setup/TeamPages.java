package io.heed.setup;

import io.heed.identity.May;
import io.heed.identity.Person;
import io.heed.identity.Team;
import io.heed.ticket.Queue;
import io.heed.web.Shell;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/** The teams: who looks after which queues together. */
@Path("/board/teams")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.MANAGE_PEOPLE)
public class TeamPages {

    @CheckedTemplate(basePath = "setup")
    static class Templates {
        private Templates() {}

        static native TemplateInstance teams(Shell shell, SetupTabs tabs, List<Line> teams, Form form, Fault fault);
    }

    public record Line(long id, String name, String members, String queues) {}

    /** @param id null for a new one */
    public record Form(Long id, String name, List<PeopleViews.Choice> members, List<PeopleViews.Choice> queues) {}

    private final TeamBook teams;
    private final SetupDesk desk;

    TeamPages(TeamBook teams, SetupDesk desk) {
        this.teams = teams;
        this.desk = desk;
    }

    @GET
    public String all(@Context HttpHeaders headers) {
        return QuarkusTransaction.requiringNew().call(() -> page(headers, null, "", Set.of(), Set.of(), Fault.NONE));
    }

    @POST
    public Response make(
            @FormParam("name") String name,
            @FormParam("member") List<Long> members,
            @FormParam("queue") List<String> queues,
            @Context HttpHeaders headers) {
        TeamBody body = new TeamBody(PersonForm.text(name), members, queues);
        return desk.kept(
                () -> {
                    teams.make(body);
                    return "/board/teams";
                },
                fault -> page(headers, null, body.name(), Set.copyOf(members), Set.copyOf(queues), fault));
    }

    @GET
    @Path("{id}")
    public String one(long id, @Context HttpHeaders headers) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Team team = TeamBook.known(id);
            return page(headers, id, team.name, team.members, team.queues, Fault.NONE);
        });
    }

    @POST
    @Path("{id}")
    public Response change(
            long id,
            @FormParam("name") String name,
            @FormParam("member") List<Long> members,
            @FormParam("queue") List<String> queues,
            @Context HttpHeaders headers) {
        TeamBody body = new TeamBody(PersonForm.text(name), members, queues);
        return desk.kept(
                () -> {
                    teams.change(id, body);
                    return "/board/teams";
                },
                fault -> page(headers, id, body.name(), Set.copyOf(members), Set.copyOf(queues), fault));
    }

    @POST
    @Path("{id}/removal")
    public Response remove(long id, @Context HttpHeaders headers) {
        return desk.kept(
                () -> {
                    teams.remove(id);
                    return "/board/teams";
                },
                fault -> page(headers, null, "", Set.of(), Set.of(), fault));
    }

    private String page(HttpHeaders headers, Long id, String name, Set<Long> members, Set<String> queues, Fault fault) {
        List<Person> people = Person.list("leftAt is null order by lower(name), id");
        List<Queue> all = Queue.list("order by title");
        List<Line> lines =
                Team.inOrder().stream().map(team -> line(team, people, all)).toList();
        Form form = new Form(
                id,
                name,
                people.stream()
                        .map(one -> new PeopleViews.Choice(Long.toString(one.id), one.name, members.contains(one.id)))
                        .toList(),
                all.stream()
                        .map(one -> new PeopleViews.Choice(one.name, one.title, queues.contains(one.name)))
                        .toList());
        return Templates.teams(desk.shell(headers), desk.tabs("teams"), lines, form, fault)
                .render();
    }

    private static Line line(Team team, List<Person> people, List<Queue> queues) {
        return new Line(
                team.id,
                team.name,
                String.join(
                        ", ",
                        people.stream()
                                .filter(one -> team.members.contains(one.id))
                                .map(one -> one.name)
                                .toList()),
                String.join(
                        ", ",
                        queues.stream()
                                .filter(one -> team.queues.contains(one.name))
                                .map(one -> one.title)
                                .toList()));
    }
}
