package io.heed.intake.email;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Payload;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import java.util.Properties;

/** Where a mailbox lies or a letter is handed over. */
record MailServer(
        String protocol, String host, int port, boolean startTls, String username, String password, String folder) {
    private static final String MILLIS = "20000";

    /** @param settings as entered: {@code {host, port?, username?, password?, folder?, security?}} */
    static MailServer of(String kind, String settings) {
        JsonNode given = Payload.answer(settings);
        String security = given.path("security").asText("tls");
        String protocol = security.equals("tls") ? kind + "s" : kind;
        return new MailServer(
                protocol,
                given.path("host").asText("localhost"),
                given.path("port").asInt(usualPort(kind, security)),
                security.equals("starttls"),
                given.path("username").asText(""),
                given.path("password").asText(""),
                given.path("folder").asText("INBOX"));
    }

    private static int usualPort(String kind, String security) {
        if (kind.equals("imap")) return security.equals("tls") ? 993 : 143;
        return security.equals("tls") ? 465 : 587;
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
