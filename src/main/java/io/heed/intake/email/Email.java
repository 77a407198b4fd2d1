package io.heed.intake.email;

import io.heed.intake.Account;
import io.heed.intake.ChannelAdapter;
import io.heed.intake.Checkup;
import io.heed.intake.Delivery;
import io.heed.intake.Hmac;
import io.heed.intake.Hook;
import io.heed.intake.Incoming;
import io.heed.intake.Outgoing;
import io.heed.intake.Setting;
import io.heed.intake.UnreadableException;
import io.heed.intake.Wire;
import io.heed.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** E-mail: raw MIME posted by a mail server, or fetched from a mailbox ({@link Mailboxes}); answers by SMTP. */
@ApplicationScoped
class Email implements ChannelAdapter {
    static final String CHANNEL = "email";

    private static final List<Setting> SERVER = List.of(
            Setting.plain("host", "Such as mail.example.com"),
            Setting.plain("port", "The usual one for the security unless it says otherwise"),
            Setting.plain("security", "tls (usual), starttls or none"),
            Setting.plain("username", "Often the whole address"),
            Setting.secret("password", "An app password where the provider has them"));

    private final Clock clock;

    Email(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.plain("address", "The address customers write to, such as help@example.com"),
                Setting.secret("inboundToken", "A word of your own: the mail server sends it as Authorization: Bearer"),
                Setting.secret("imap", "To fetch a mailbox: {host, port?, username, password, folder?, security?}")
                        .optional()
                        .of(SERVER, Setting.plain("folder", "INBOX unless it says otherwise")),
                Setting.secret(
                                "smtp",
                                "To answer: {host, port?, username?, password?, security?}; security is tls,"
                                        + " starttls or none")
                        .optional()
                        .of(SERVER),
                Setting.plain(
                                "authservId",
                                "The first word of Authentication-Results in letters that reach you, such as"
                                        + " mx.google.com: what it has checked counts as the sender's proved address")
                        .optional());
    }

    @Override
    public Optional<Problem.FieldError> fault(Map<String, String> settings) {
        return Stream.of("imap", "smtp")
                .filter(server -> !settings.getOrDefault(server, "").isBlank())
                .flatMap(server -> MailServer.fault(server, settings.get(server)).stream())
                .findFirst();
    }

    @Override
    public Optional<String> refusal(Hook hook, Account account, Instant now) {
        String given = hook.header("authorization")
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).strip())
                .or(() -> hook.parameter("token"))
                .orElse("");
        if (given.isEmpty()) return Optional.of("Authorization is missing: send Bearer and the account's inboundToken");
        return Hmac.same(account.setting("inboundToken"), given)
                ? Optional.empty()
                : Optional.of("Authorization does not fit: it must be Bearer and the account's inboundToken");
    }

    @Override
    public List<String> identify(Hook hook) throws UnreadableException {
        return List.of(Letter.of(hook.body()).id());
    }

    @Override
    public Incoming read(byte[] body, String externalId) throws UnreadableException {
        return Letter.of(body).read();
    }

    @Override
    public boolean proves(Incoming.Proof proof, Account account) {
        return account.find("authservId").filter(proof.by()::equalsIgnoreCase).isPresent();
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Delivery send(Outgoing reply, Account account, Wire wire) {
        Optional<String> smtp = account.find("smtp");
        if (smtp.isEmpty())
            return new Delivery.Failed(
                    "The account has no smtp to send with", "Set smtp: host, port, username, password, security");
        return Smtp.send(reply, account.setting("address"), MailServer.of("smtp", smtp.get()), clock.instant());
    }

    @Override
    public Checkup check(Account account, Wire wire) {
        return EmailCheck.of(account);
    }
}
