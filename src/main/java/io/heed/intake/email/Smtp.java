package io.heed.intake.email;

import io.heed.intake.Delivery;
import io.heed.intake.Outgoing;
import jakarta.activation.DataHandler;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Hands one reply to the mail server. Its Message-ID stays the same over all tries, so a second copy is recognised. */
final class Smtp {
    private Smtp() {}

    static Delivery send(Outgoing reply, String address, MailServer server, Instant now) {
        Session session = Session.getInstance(server.properties());
        String id = PlusAddress.messageId(address, reply.key());
        try {
            MimeMessage letter = letter(session, reply, address, id);
            letter.setSentDate(Date.from(now));
            letter.saveChanges();
            try (Transport transport = session.getTransport(server.protocol())) {
                server.connect(transport);
                transport.sendMessage(letter, letter.getAllRecipients());
            }
            return new Delivery.Sent(id);
        } catch (AddressException wrong) {
            return new Delivery.Failed("The customer's address cannot be written to", "Ask them for another address");
        } catch (AuthenticationFailedException refused) {
            return new Delivery.Failed("The mail server does not accept the account's password", "Set smtp anew");
        } catch (SendFailedException failed) {
            return outcome(failed);
        } catch (MessagingException unreachable) {
            return Delivery.later("The mail server cannot be reached");
        }
    }

    private static MimeMessage letter(Session session, Outgoing reply, String address, String id)
            throws MessagingException {
        MimeMessage letter = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        letter.setFrom(new InternetAddress(address));
        letter.setReplyTo(new InternetAddress[] {new InternetAddress(PlusAddress.marked(address, reply.key()))});
        letter.setRecipients(
                Message.RecipientType.TO, new InternetAddress[] {new InternetAddress(reply.recipient(), true)});
        String subject = reply.subject() == null ? "" : reply.subject().replaceAll("\\s+", " ");
        letter.setSubject(subject.regionMatches(true, 0, "Re:", 0, 3) ? subject : "Re: " + subject, "UTF-8");
        if (reply.files().isEmpty()) letter.setText(reply.text(), "UTF-8");
        else letter.setContent(enclosing(reply));
        letter.setHeader("X-Heed-Reply", reply.key().toString());
        if (reply.inReplyTo() != null && reply.inReplyTo().startsWith("<")) {
            letter.setHeader("In-Reply-To", reply.inReplyTo());
            String first = reply.conversation().startsWith("<")
                            && !reply.conversation().equals(reply.inReplyTo())
                    ? reply.conversation() + " "
                    : "";
            letter.setHeader("References", first + reply.inReplyTo());
        }
        return letter;
    }

    private static MimeMultipart enclosing(Outgoing reply) throws MessagingException {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(reply.text(), "UTF-8");
        parts.addBodyPart(text);
        for (Outgoing.File file : reply.files()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
            part.setFileName(file.name());
            parts.addBodyPart(part);
        }
        return parts;
    }

    /** 4xx may pass, 5xx will not. */
    private static Delivery outcome(SendFailedException failed) {
        int code = 0;
        for (Exception one = failed;
                one != null;
                one = one instanceof MessagingException m ? m.getNextException() : null) {
            if (one instanceof SMTPAddressFailedException address) code = address.getReturnCode();
            else if (one instanceof SMTPSendFailedException send && code == 0) code = send.getReturnCode();
        }
        if (code >= 400 && code < 500) return Delivery.later("The mail server answered " + code);
        return new Delivery.Failed(
                "The mail server refused it" + (code == 0 ? "" : " with " + code),
                "Check the customer's address, or shorten the reply");
    }
}
