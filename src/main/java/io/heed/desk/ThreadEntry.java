package io.heed.desk;

import io.heed.web.Face;
import io.heed.web.MarkedText;
import io.heed.web.Moment;
import java.util.List;

/**
 * One line of a conversation.
 *
 * @param id unique on the page and stable, so that live updates keep the place: "message-12"
 * @param kind customer, reply, note or routing
 * @param delivery of a reply: queued, sent, delivered, read, failed, dry or withdrawn; else null
 * @param trouble why a reply has not arrived and what can be done about it, without full stops; empty as a rule
 * @param routing of a routing event; else null
 * @param files what was enclosed
 * @param undo the message that its writer can still take back; else null
 */
public record ThreadEntry(
        String id,
        String kind,
        Face face,
        Moment at,
        MarkedText text,
        String delivery,
        List<String> trouble,
        RoutingLine routing,
        List<FileView> files,
        Long undo) {
    public ThreadEntry {
        trouble = List.copyOf(trouble);
    }

    public static ThreadEntry customer(String id, String name, Moment at, MarkedText text) {
        return new ThreadEntry(id, "customer", Face.of(name), at, text, null, List.of(), null, List.of(), null);
    }

    public static ThreadEntry reply(
            String id, String name, Moment at, String text, String delivery, List<String> trouble) {
        return new ThreadEntry(
                id, "reply", Face.of(name), at, MarkedText.plain(text), delivery, trouble, null, List.of(), null);
    }

    public static ThreadEntry note(String id, String name, Moment at, String text) {
        return new ThreadEntry(
                id, "note", Face.of(name), at, MarkedText.plain(text), null, List.of(), null, List.of(), null);
    }

    public static ThreadEntry routing(String id, Moment at, RoutingLine routing) {
        return new ThreadEntry(id, "routing", null, at, null, null, List.of(), routing, List.of(), null);
    }

    ThreadEntry enclosing(List<FileView> enclosed) {
        return new ThreadEntry(id, kind, face, at, text, delivery, trouble, routing, enclosed, undo);
    }

    ThreadEntry marking(MarkedText marked) {
        return new ThreadEntry(id, kind, face, at, marked, delivery, trouble, routing, files, undo);
    }

    ThreadEntry undoable(Long message) {
        return new ThreadEntry(id, kind, face, at, text, delivery, trouble, routing, files, message);
    }
}
