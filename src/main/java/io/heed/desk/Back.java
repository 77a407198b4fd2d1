package io.heed.desk;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where a form leads once it is done. */
final class Back {
    private Back() {}

    static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    static Response toTicket(long id) {
        return to("/desk/tickets/" + id);
    }

    /** @param notice known to the page: why it was not done */
    static Response toTicket(long id, String notice) {
        return to("/desk/tickets/" + id + "?notice=" + notice);
    }

    /** Only to a list of the desk: a form must not send anyone to another place. */
    static String list(String from) {
        boolean ours = from != null
                && from.matches("/desk/(search|queue|mentions|snoozed|solved|views/\\d{1,18})(\\?[^\\s#]{0,2000})?");
        return ours ? from : "/desk";
    }
}
