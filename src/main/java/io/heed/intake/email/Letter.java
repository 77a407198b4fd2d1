package io.heed.intake.email;

import io.heed.intake.Checksum;
import io.heed.intake.Incoming;
import io.heed.intake.IncomingMessage.Sender;
import io.heed.intake.UnreadableException;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One e-mail, read by people's rules: real letters break every one of the standards. */
record Letter(MimeMessage mime, byte[] raw) {
    private static final Session ANY = Session.getInstance(lenient());
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,250}>");
    private static final int LONGEST_ID = 250;
    private static final int MOST_REFERENCES = 50;

    private static Properties lenient() {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.address.strict", "false");
        properties.setProperty("mail.mime.parameters.strict", "false");
        properties.setProperty("mail.mime.base64.ignoreerrors", "true");
        properties.setProperty("mail.mime.uudecode.ignoreerrors", "true");
        properties.setProperty("mail.mime.multipart.ignoremissingendboundary", "true");
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    static Letter of(byte[] raw) throws UnreadableException {
        try {
            Letter letter = new Letter(new MimeMessage(ANY, new ByteArrayInputStream(raw)), raw);
            if (letter.header("From").isEmpty() && letter.header("Return-Path").isEmpty())
                throw new UnreadableException("no e-mail: it has no From");
            return letter;
        } catch (MessagingException broken) {
            throw new UnreadableException("not the MIME it should be");
        }
    }

    /** The Message-ID; the letter's own checksum if the sender gave it none. */
    String id() {
        Matcher id = MESSAGE_ID.matcher(header("Message-ID"));
        return id.find() && id.group().length() <= LONGEST_ID ? id.group() : "mime:" + Checksum.of(raw);
    }

    Incoming read() throws UnreadableException {
        try {
            if (Bounce.isOne(this)) return Bounce.read(this);
            String why = Machines.wrote(this);
            if (why != null) return new Incoming.Nothing(why);
            List<String> earlier = earlier();
            String conversation = references().isEmpty() ? id() : references().get(0);
            Body body = Body.of(mime);
            Sender sender = sender();
            return Incoming.Said.of(conversation, sender, Quotes.without(body.text()))
                    .known(id(), sent())
                    .about(mime.getSubject())
                    .answering(earlier)
                    .with(body.files())
                    .proving(proof(sender.email()));
        } catch (MessagingException | java.io.IOException broken) {
            throw new UnreadableException("not the MIME it should be");
        }
    }

    /** What this answers, the nearest first: our own mark in the address, In-Reply-To, References backwards. */
    private List<String> earlier() {
        List<String> ids = new ArrayList<>();
        PlusAddress.marks(header("Delivered-To") + " " + header("To") + " " + header("Cc"))
                .forEach(ids::add);
        ids.addAll(ids(header("In-Reply-To")));
        List<String> references = references();
        for (int i = references.size() - 1; i >= 0; i--) ids.add(references.get(i));
        return ids.stream().distinct().toList();
    }

    private List<String> references() {
        List<String> references = ids(header("References"));
        return references.isEmpty() ? ids(header("In-Reply-To")) : references;
    }

    private static List<String> ids(String header) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = MESSAGE_ID.matcher(header);
        while (matcher.find() && ids.size() < MOST_REFERENCES) ids.add(matcher.group());
        return ids;
    }

    private Sender sender() throws UnreadableException {
        InternetAddress from = from();
        String address = from.getAddress() == null ? "" : from.getAddress().toLowerCase(Locale.ROOT);
        if (address.isBlank() || address.length() > 254) throw new UnreadableException("From is no address");
        String name = from.getPersonal();
        return new Sender(address, name == null || name.length() > 200 ? null : name, address, null, null, null);
    }

    /** Of several senders nobody can say which was checked. */
    private Incoming.Proof proof(String from) throws MessagingException {
        String[] results = mime.getHeader("Authentication-Results");
        if (results == null || mime.getFrom().length != 1) return null;
        return AuthenticationResults.proof(results[0], from).orElse(null);
    }

    private InternetAddress from() throws UnreadableException {
        try {
            Address[] from = mime.getFrom();
            if (from != null && from.length > 0 && from[0] instanceof InternetAddress known) return known;
            throw new UnreadableException("From is no address");
        } catch (MessagingException broken) {
            throw new UnreadableException("From is no address");
        }
    }

    private Instant sent() throws MessagingException {
        return mime.getSentDate() == null || mime.getSentDate().getTime() < 0
                ? null
                : mime.getSentDate().toInstant();
    }

    /** All values of a header in one line, or nothing. */
    String header(String name) {
        try {
            String all = mime.getHeader(name, " ");
            return all == null ? "" : all;
        } catch (MessagingException broken) {
            return "";
        }
    }
}
