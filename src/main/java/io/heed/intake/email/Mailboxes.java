package io.heed.intake.email;

import io.heed.intake.Account;
import io.heed.intake.Accounts;
import io.heed.intake.Checksum;
import io.heed.intake.IntakeConfig;
import io.heed.intake.Letterbox;
import io.heed.intake.UnreadableException;
import io.heed.ticket.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Fetches all mailboxes now and then; each by one instance at a time. */
@ApplicationScoped
class Mailboxes {
    private static final Logger LOG = Logger.getLogger(Mailboxes.class);

    private final Accounts accounts;
    private final Letterbox letterbox;
    private final MailboxRows rows;
    private final Worker worker;

    Mailboxes(Accounts accounts, Letterbox letterbox, MailboxRows rows, IntakeConfig config) {
        this.accounts = accounts;
        this.letterbox = letterbox;
        this.rows = rows;
        this.worker = new Worker("mailboxes", config::mailboxEvery, this::look);
    }

    void start(@Observes StartupEvent event) {
        worker.start(1);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
    }

    private boolean look() {
        for (Account account : accounts.of(Email.CHANNEL))
            if (account.find("imap").isPresent()) fetch(account);
        return false;
    }

    private void fetch(Account account) {
        Optional<Mailbox.Position> held = rows.hold(account.name());
        if (held.isEmpty()) return;
        Mailbox.Position[] reached = {held.get()};
        String failure = null;
        try {
            MailServer server = MailServer.of("imap", account.setting("imap"));
            reached[0] = Mailbox.fetch(
                    server, held.get(), raw -> letterbox.postRaw(Email.CHANNEL, account.name(), id(raw), raw));
        } catch (AuthenticationFailedException refused) {
            failure = "The mail server does not accept the password: set imap anew";
        } catch (MessagingException | IOException unreachable) {
            failure = "The mailbox cannot be read: " + unreachable.getClass().getSimpleName();
        } finally {
            rows.letGo(account.name(), reached[0], failure);
        }
        if (failure != null) LOG.warnf("Mailbox %s: %s", account, failure);
    }

    private static String id(byte[] raw) {
        try {
            return Letter.of(raw).id();
        } catch (UnreadableException unreadable) {
            return "sha256:" + Checksum.of(raw);
        }
    }
}
