package io.heed.intake.email;

import io.heed.intake.Account;
import io.heed.intake.Checkup;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.util.Optional;

/** Signs in where letters are fetched and where they are handed over, and out again. */
final class EmailCheck {
    private EmailCheck() {}

    static Checkup of(Account account) {
        Optional<Checkup> mailbox = account.find("imap").map(EmailCheck::mailbox);
        if (mailbox.isPresent() && !mailbox.get().works()) return mailbox.get();
        Optional<Checkup> server = account.find("smtp").map(EmailCheck::server);
        if (server.isEmpty())
            return Checkup.wrong(
                    mailbox.map(Checkup::said).orElse("Letters come by POST only") + ", but replies cannot leave",
                    "Set smtp: host, port, username, password, security");
        if (!server.get().works() || mailbox.isEmpty()) return server.get();
        return Checkup.fine(mailbox.get().said() + ", and " + server.get().said());
    }

    private static Checkup mailbox(String settings) {
        MailServer server = MailServer.of("imap", settings);
        try (Store store = Session.getInstance(server.properties()).getStore(server.protocol())) {
            server.connect(store);
            try (Folder folder = store.getFolder(server.folder())) {
                folder.open(Folder.READ_ONLY);
                return Checkup.fine("The mailbox opens with " + folder.getMessageCount() + " letters in it");
            }
        } catch (AuthenticationFailedException refused) {
            return Checkup.wrong("The mailbox's server does not accept the password", "Set imap anew");
        } catch (MessagingException failure) {
            return unreachable("The mailbox", "imap", failure);
        }
    }

    private static Checkup server(String settings) {
        MailServer server = MailServer.of("smtp", settings);
        try (Transport transport = Session.getInstance(server.properties()).getTransport(server.protocol())) {
            server.connect(transport);
            return Checkup.fine("the mail server takes replies");
        } catch (AuthenticationFailedException refused) {
            return Checkup.wrong("The mail server does not accept the password", "Set smtp anew");
        } catch (MessagingException failure) {
            return unreachable("The mail server", "smtp", failure);
        }
    }

    private static Checkup unreachable(String what, String setting, MessagingException failure) {
        Exception cause = failure.getNextException() == null ? failure : failure.getNextException();
        return Checkup.wrong(
                what + " cannot be reached: " + cause.getClass().getSimpleName(),
                "Check host, port and security of " + setting);
    }
}
