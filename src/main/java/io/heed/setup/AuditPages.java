package io.heed.setup;

import io.heed.identity.AuditRow;
import io.heed.identity.May;
import io.heed.web.Moment;
import io.heed.web.Sheet;
import io.heed.web.Shell;
import io.heed.web.Viewing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Who changed the set-up: a log that is only ever added to. */
@Path("/board/audit")
@RolesAllowed(May.SEE_AUDIT)
public class AuditPages {
    private static final int SHOWN = 50;
    private static final int AT_ONCE = 500;
    /** What can have been changed: the first word of an action. */
    static final List<String> KINDS = List.of(
            "person",
            "team",
            "key",
            "queue",
            "promise",
            "calendar",
            "channel",
            "webhook",
            "agent",
            "field",
            "macro",
            "view",
            "model",
            "weights");

    @CheckedTemplate(basePath = "setup")
    static class Templates {
        private Templates() {}

        static native TemplateInstance audit(Shell shell, SetupTabs tabs, View view);
    }

    /** What is asked for. */
    public static class Filter {
        @QueryParam("by")
        String by;

        @QueryParam("kind")
        String kind;

        @QueryParam("about")
        String about;

        @QueryParam("before")
        String before;

        AuditRow.Asked asked() {
            String text = PersonForm.text(before);
            long older = text.matches("\\d{1,18}") ? Long.parseLong(text) : Long.MAX_VALUE;
            return new AuditRow.Asked(plain(by), KINDS.contains(plain(kind)) ? plain(kind) : "", plain(about), older);
        }

        private static String plain(String field) {
            String text = PersonForm.text(field).replace("\0", "");
            return text.length() > 200 ? text.substring(0, 200) : text;
        }
    }

    public record Line(
            Moment at, String by, String from, String action, String about, List<AuditChanges.Difference> changes) {}

    /** @param older the query of the page of older ones, null at the end */
    public record View(
            List<Line> lines, String by, String about, List<PeopleViews.Choice> kinds, String query, String older) {}

    private final SetupDesk desk;
    private final Viewing viewing;

    AuditPages(SetupDesk desk, Viewing viewing) {
        this.desk = desk;
        this.viewing = viewing;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String page(@BeanParam Filter filter, @Context HttpHeaders headers) {
        return QuarkusTransaction.requiringNew().call(() -> {
            AuditRow.Asked asked = filter.asked();
            List<AuditRow> rows = AuditRow.page(asked, SHOWN + 1);
            boolean more = rows.size() > SHOWN;
            List<AuditRow> shown = more ? rows.subList(0, SHOWN) : rows;
            String query = "by=" + encoded(asked.by()) + "&kind=" + encoded(asked.action()) + "&about="
                    + encoded(asked.about());
            View view = new View(
                    shown.stream().map(this::line).toList(),
                    asked.by(),
                    asked.about(),
                    KINDS.stream()
                            .map(kind -> new PeopleViews.Choice(kind, kind, kind.equals(asked.action())))
                            .toList(),
                    query,
                    more ? query + "&before=" + shown.get(SHOWN - 1).id : null);
            return Templates.audit(desk.shell(headers), desk.tabs("audit"), view)
                    .render();
        });
    }

    @GET
    @Path("log.csv")
    @Produces("text/csv")
    public Response csv(@BeanParam Filter filter) {
        AuditRow.Asked asked = filter.asked();
        return Sheet.download("heed-audit.csv", sheet -> {
            sheet.row("at", "by", "from", "action", "about", "change");
            long older = asked.older();
            while (true) {
                long from = older;
                Supplier<List<AuditRow>> next = () ->
                        AuditRow.page(new AuditRow.Asked(asked.by(), asked.action(), asked.about(), from), AT_ONCE);
                List<AuditRow> rows = QuarkusTransaction.requiringNew().call(next::get);
                for (AuditRow row : rows)
                    sheet.row(row.at, row.byName, row.origin, row.action, row.about, AuditChanges.told(row));
                if (rows.size() < AT_ONCE) return;
                older = rows.get(rows.size() - 1).id;
            }
        });
    }

    private Line line(AuditRow row) {
        return new Line(
                viewing.moment(row.at), row.byName, row.origin, row.action, row.about, AuditChanges.differences(row));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
