package io.heed.setup;

import io.heed.desk.DeskViews;
import io.heed.identity.May;
import io.heed.identity.SignedIn;
import io.heed.web.ProblemException;
import io.heed.web.Shell;
import io.heed.web.Theme;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;

/** What all pages of the set-up do alike: their frame, and what becomes of a form. */
@ApplicationScoped
class SetupDesk {
    private static final int UNPROCESSABLE = 422;

    private final DeskViews desk;
    private final SignedIn signedIn;

    SetupDesk(DeskViews desk, SignedIn signedIn) {
        this.desk = desk;
        this.signedIn = signedIn;
    }

    Shell shell(HttpHeaders headers) {
        return desk.shell("setup", Theme.of(headers), signedIn.person());
    }

    SetupTabs tabs(String page) {
        return new SetupTabs(page, signedIn.may(May.MANAGE_KEYS));
    }

    boolean may(String what) {
        return signedIn.may(what);
    }

    /** Does what a form asks for and goes there; what is refused is said on the page it came from. */
    Response kept(Supplier<String> deed, Function<Fault, String> page) {
        try {
            return Response.seeOther(URI.create(deed.get())).build();
        } catch (ProblemException refused) {
            if (refused.problem().status() == 404) throw refused;
            String again = QuarkusTransaction.requiringNew().call(() -> page.apply(Fault.of(refused)));
            return Response.status(UNPROCESSABLE).entity(again).build();
        }
    }
}
