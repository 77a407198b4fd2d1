package io.heed.setup;

import io.heed.dispatch.Helping;
import io.heed.identity.May;
import io.heed.identity.Team;
import io.heed.intake.QueueBook;
import io.heed.ticket.Queue;
import io.heed.web.ProblemException;
import io.heed.web.Shell;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The queues: what belongs into each, which skills it takes, and who helps out. */
@Path("/board/queues")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.MANAGE_QUEUES)
public class QueuePages {

    @CheckedTemplate(basePath = "setup")
    static class Templates {
        private Templates() {}

        static native TemplateInstance queues(
                Shell shell, SetupTabs tabs, List<Line> queues, QueueForm form, Fault fault);
    }

    /** @param helper the title of the queue that helps out, null for none */
    public record Line(
            String name, String title, String description, String skills, String teams, String helper, int after) {}

    private final QueueBook book;
    private final Helping helping;
    private final SetupDesk desk;

    QueuePages(QueueBook book, Helping helping, SetupDesk desk) {
        this.book = book;
        this.helping = helping;
        this.desk = desk;
    }

    @GET
    public String all(@Context HttpHeaders headers) {
        return QuarkusTransaction.requiringNew().call(() -> page(headers, null, new QueueForm(), Fault.NONE));
    }

    @POST
    public Response make(@BeanParam QueueForm form, @Context HttpHeaders headers) {
        return keep(form.name(), null, form, headers);
    }

    @GET
    @Path("{name}")
    public String one(String name, @Context HttpHeaders headers) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Queue queue = known(name);
            return page(headers, queue.name, QueueForm.of(queue, helping.of(queue.name)), Fault.NONE);
        });
    }

    @POST
    @Path("{name}")
    public Response change(String name, @BeanParam QueueForm form, @Context HttpHeaders headers) {
        QuarkusTransaction.requiringNew().run(() -> known(name));
        return keep(name, name, form, headers);
    }

    private Response keep(String name, String known, QueueForm form, HttpHeaders headers) {
        return desk.kept(
                () -> {
                    QuarkusTransaction.requiringNew().run(() -> {
                        if (known == null && Queue.named(name.replace("\0", "")).isPresent())
                            throw ProblemException.invalid("name", "is another queue's: choose another one");
                        Queue queue = book.put(name, form.body());
                        helping.put(queue, form.help());
                    });
                    return "/board/queues/" + name;
                },
                fault -> page(headers, known, form, fault));
    }

    private static Queue known(String name) {
        return Queue.named(name.replace("\0", ""))
                .orElseThrow(() -> ProblemException.notFound("There is no queue " + name));
    }

    private String page(HttpHeaders headers, String known, QueueForm form, Fault fault) {
        List<Queue> all = Queue.list("order by title");
        List<Team> teams = Team.inOrder();
        form.known = known;
        form.choices = all.stream()
                .filter(one -> !one.name.equals(known))
                .map(one -> new PeopleViews.Choice(one.name, one.title, one.name.equals(form.helper())))
                .toList();
        List<Line> lines = all.stream().map(one -> line(one, all, teams)).toList();
        return Templates.queues(desk.shell(headers), desk.tabs("queues"), lines, form, fault)
                .render();
    }

    private Line line(Queue queue, List<Queue> all, List<Team> teams) {
        Optional<Helping.Help> help = helping.of(queue.name);
        return new Line(
                queue.name,
                queue.title,
                queue.description,
                String.join(", ", queue.skills),
                String.join(
                        ", ",
                        teams.stream()
                                .filter(team -> team.queues.contains(queue.name))
                                .map(team -> team.name)
                                .toList()),
                help.flatMap(one -> all.stream()
                                .filter(other -> other.name.equals(one.to()))
                                .findFirst())
                        .map(one -> one.title)
                        .orElse(null),
                help.map(Helping.Help::afterMinutes).orElse(0));
    }
}
