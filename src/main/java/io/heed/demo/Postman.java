package io.heed.demo;

import io.heed.intake.IncomingMessage;
import io.heed.intake.Letterbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Brings what customers write to the same inbox as everybody's. */
@ApplicationScoped
class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);

    private final Letterbox letterbox;

    Postman(Letterbox letterbox) {
        this.letterbox = letterbox;
    }

    void open(Story story) {
        bring(story, story.opening(), 0);
    }

    /** @param said how many messages stand in the ticket: the next one's number, so that it is taken once */
    void bring(Story story, String text, int said) {
        Patron patron = story.patron();
        boolean titled = patron.channel().equals("email") || patron.channel().equals("web");
        IncomingMessage.Sender sender = new IncomingMessage.Sender(
                patron.id(),
                patron.name(),
                address(patron),
                null,
                patron.tier(),
                patron.merchant() ? patron.organisation() : null);
        IncomingMessage message = new IncomingMessage(
                patron.channel(),
                story.conversation() + "." + said,
                story.conversation(),
                sender,
                titled ? story.subject() : null,
                text,
                null,
                null,
                null,
                null,
                null);
        try {
            letterbox.post(message, Story.ACCOUNT);
        } catch (RuntimeException lost) {
            LOG.warnf("A message of the demo was not taken (%s); its customer tries again", lost);
        }
    }

    private static String address(Patron patron) {
        return patron.channel().equals("email") ? patron.id().toLowerCase(Locale.ROOT) + "@example.com" : null;
    }
}
