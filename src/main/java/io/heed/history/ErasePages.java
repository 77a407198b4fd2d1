package io.heed.history;

import io.heed.desk.DeskViews;
import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
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
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A customer who wants to be forgotten: what that takes, and the word to do it. */
@Path("/board/history/customers/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.MANAGE_HISTORY)
public class ErasePages {
    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "history")
    static class Templates {
        private Templates() {}

        static native TemplateInstance erase(Shell shell, ErasePage page);
    }

    private final Erasure erasure;
    private final CustomerSearch customers;
    private final DeskViews desk;
    private final SignedIn signedIn;

    ErasePages(Erasure erasure, CustomerSearch customers, DeskViews desk, SignedIn signedIn) {
        this.erasure = erasure;
        this.customers = customers;
        this.desk = desk;
        this.signedIn = signedIn;
    }

    @GET
    @Blocking
    public String preview(long id, @Context HttpHeaders headers) {
        return page(id, "", null, headers);
    }

    @POST
    @Blocking
    public Response erase(
            long id, @FormParam("why") String why, @FormParam("sure") boolean sure, @Context HttpHeaders headers) {
        String reason = why == null ? "" : why.strip();
        String problem = Erasure.problem(reason);
        if (problem == null && !sure) problem = "sure";
        if (problem != null)
            return Response.status(UNPROCESSABLE)
                    .entity(page(id, reason.replace("\0", ""), problem, headers))
                    .build();
        Erasure.Erased done = erasure.erase(id, signedIn.person().name, reason);
        int rows = done.counts().values().stream().mapToInt(Integer::intValue).sum();
        return Response.seeOther(URI.create("/board/history?erased=" + rows)).build();
    }

    private String page(long id, String why, String problem, HttpHeaders headers) {
        Erasure.Erased would = erasure.preview(id);
        List<Map.Entry<String, Integer>> counts = would.counts().entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .toList();
        Shell shell = desk.shell("history", Theme.of(headers), signedIn.person());
        return Templates.erase(shell, new ErasePage(id, customers.all(would.identities()), counts, why, problem))
                .render();
    }
}
