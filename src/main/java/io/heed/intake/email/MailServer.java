package io.heed.intake.email;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Payload;
import io.heed.web.Problem;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** Where a mailbox lies or a letter is handed over. */
record MailServer(
        String protocol, String host, int port, boolean startTls, String username, String password, String folder) {
    private static final String MILLIS = "20000";
    private static final Set<String> SECURITIES = Set.of("tls", "starttls", "none");

    /** @param settings as entered: {@code {host, port?, username?, password?, folder?, security?}} */
    static MailServer of(String kind, String settings) {
        JsonNode given = Payload.answer(settings);
        String security = given.path("security").asText("tls");
        boolean open = security.equals("none") || security.equals("starttls");
        String protocol = open ? kind : kind + "s";
        return new MailServer(
                protocol,
                given.path("host").asText("localhost"),
                given.path("port").asInt(usualPort(kind, !open)),
                security.equals("starttls"),
                given.path("username").asText(""),
                given.path("password").asText(""),
                given.path("folder").asText("INBOX"));
    }

    private static int usualPort(String kind, boolean tls) {
        if (kind.equals("imap")) return tls ? 993 : 143;
        return tls ? 465 : 587;
    }

    /** What is wrong with the settings as entered; empty when they can be used. */
    static Optional<Problem.FieldError> fault(String kind, String settings) {
        JsonNode given = Payload.answer(settings);
        if (!given.isObject() || given.path("host").asText("").isBlank())
            return wrong(kind + ".host", "is missing: give the server's name, such as mail.example.com");
        if (!SECURITIES.contains(given.path("security").asText("tls")))
            return wrong(kind + ".security", "must be tls, starttls or none");
        int port = given.path("port").asInt(-1);
        if (given.hasNonNull("port") && (port < 1 || port > 65_535))
            return wrong(kind + ".port", "must be a number from 1 to 65535");
        return Optional.empty();
    }

    private static Optional<Problem.FieldError> wrong(String field, String message) {
        return Optional.of(new Problem.FieldError(field, message));
    }

    /** Without a user name nothing is proved: some servers inside a house want nothing. */
    void connect(Service service) throws MessagingException {
        boolean known = !username.isEmpty();
        service.connect(host, port, known ? username : null, known ? password : null);
    }

    /** Certificates are checked, plain text is only spoken where it was asked for, and no wait is without end. */
    Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty("mail.store.protocol", protocol);
        properties.setProperty(prefix + "host", host);
        properties.setProperty(prefix + "port", String.valueOf(port));
        properties.setProperty(prefix + "auth", String.valueOf(!username.isEmpty()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "connectiontimeout", MILLIS);
        properties.setProperty(prefix + "timeout", MILLIS);
        properties.setProperty(prefix + "writetimeout", MILLIS);
        if (startTls) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return properties;
    }
}
