package io.heed.desk;

import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** Macros and tickets for the palette, while somebody types into it. */
@Path("/desk/palette")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.SEE_TICKETS)
public class PalettePages {
    private static final int SHOWN = 5;

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        static native TemplateInstance palette(PaletteView view);
    }

    private final Search search;
    private final SignedIn signedIn;

    PalettePages(Search search, SignedIn signedIn) {
        this.search = search;
        this.signedIn = signedIn;
    }

    /** @param q as far as it is typed: its last word may go on */
    @GET
    @Transactional
    public String found(@QueryParam("q") String q) {
        String typed = q == null ? "" : q.replace("\0", " ").strip();
        if (typed.isEmpty() || typed.length() > Asked.LONGEST)
            return Templates.palette(new PaletteView(List.of(), List.of())).render();
        long me = signedIn.person().id;
        String name = typed.toLowerCase(Locale.ROOT);
        List<PaletteView.Known> macros = Macro.visibleTo(me).stream()
                .filter(macro -> macro.name.toLowerCase(Locale.ROOT).contains(name))
                .limit(SHOWN)
                .map(macro -> new PaletteView.Known(macro.id, macro.name))
                .toList();
        List<PaletteView.Met> tickets =
                search.of(Asked.of(begun(typed), Field.names()), me, null, SHOWN).found().stream()
                        .map(found ->
                                new PaletteView.Met(found.id(), found.channel(), found.customer(), found.subject()))
                        .toList();
        return Templates.palette(new PaletteView(macros, tickets)).render();
    }

    private static String begun(String typed) {
        boolean word = Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
        return word ? typed + "*" : typed;
    }
}
