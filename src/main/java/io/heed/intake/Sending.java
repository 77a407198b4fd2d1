package io.heed.intake;

import io.heed.ticket.Attachment;
import io.heed.ticket.AttachmentContent;
import io.heed.ticket.Bell;
import io.heed.ticket.Message;
import io.heed.ticket.Ticket;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** The two ends of a try to send: taking a reply in hand, and writing down what came of it. */
@ApplicationScoped
class Sending {
    private static final Logger LOG = Logger.getLogger(Sending.class);

    /** Longer than any call takes; whoever crashes with a reply in hand lets go of it then. */
    private static final Duration HELD = Duration.ofMinutes(2);

    private final Channels channels;
    private final Accounts accounts;
    private final SendingPace paces;
    private final Clock clock;
    private final Bell bell;

    Sending(Channels channels, Accounts accounts, SendingPace paces, Clock clock, Bell bell) {
        this.channels = channels;
        this.accounts = accounts;
        this.paces = paces;
        this.clock = clock;
        this.bell = bell;
    }

    record Claim(long id, String channel, String account, Outgoing reply) {}

    @Transactional
    public Optional<Claim> claim() {
        Instant now = clock.instant();
        Optional<Outbound> due = Outbound.claim(now);
        if (due.isEmpty()) return Optional.empty();
        Outbound row = due.get();
        if (!paces.leave(row, pace(row), now)) return Optional.empty();
        row.heldUntil = now.plus(HELD);
        row.attempts++;
        Message message = Message.findById(row.messageId);
        Ticket ticket = message.cameWith();
        return Optional.of(new Claim(
                row.id,
                row.channel,
                row.account,
                new Outgoing(
                        row.key,
                        row.recipient,
                        ticket.conversation,
                        ticket.subject,
                        message.text,
                        Message.lastHeard(ticket.id)
                                .map(heard -> heard.providerId)
                                .orElse(null),
                        files(message))));
    }

    private static List<Outgoing.File> files(Message message) {
        List<Outgoing.File> files = new ArrayList<>();
        for (Attachment one : Attachment.ofMessage(message.id))
            AttachmentContent.of(one.id)
                    .ifPresent(kept -> files.add(new Outgoing.File(one.name, one.mediaType, kept.content)));
        return files;
    }

    private Pace pace(Outbound row) {
        Optional<Account> account = accounts.readable(row.channel, row.account);
        return channels.named(row.channel)
                .flatMap(adapter -> account.map(adapter::pace))
                .orElse(Pace.FREE);
    }

    @Transactional
    public void done(Claim claim, Delivery delivery) {
        Outbound row = Outbound.findById(claim.id(), LockModeType.PESSIMISTIC_WRITE);
        row.heldUntil = null;
        if (delivery instanceof Delivery.Sent sent) sent(row, sent.providerId());
        else if (delivery instanceof Delivery.Later later) later(row, later);
        else if (delivery instanceof Delivery.Failed failed) failed(row, failed.reason(), failed.wayOut());
        bell.ring(Topic.DESK);
    }

    private void sent(Outbound row, String providerId) {
        if (row.state == Outbound.State.waiting) row.state = Outbound.State.sent;
        row.sentAt = clock.instant();
        row.providerId = providerId;
        row.failure = null;
        row.wayOut = null;
        Message message = Message.findById(row.messageId);
        message.providerId = providerId;
        // the next reply of this ticket was waiting for this one
        bell.ring(Topic.OUTBOX);
    }

    private void later(Outbound row, Delivery.Later later) {
        Optional<Duration> pause = Ladder.REPLIES.pause(
                row.attempts, later.pause(), ThreadLocalRandom.current().nextDouble());
        row.failure = later.reason();
        if (later.whole() && later.pause().isPresent()) {
            Instant until = clock.instant().plus(Ladder.bounded(later.pause().get()));
            paces.quiet(row.channel, row.account, until, later.reason());
        }
        if (pause.isPresent()) row.nextAt = clock.instant().plus(pause.get());
        else
            failed(
                    row,
                    later.reason(),
                    "It was tried " + row.attempts + " times: send it again by hand when the provider is well");
    }

    private void failed(Outbound row, String reason, String wayOut) {
        row.state = Outbound.State.failed;
        row.failure = reason;
        row.wayOut = wayOut;
        LOG.warnf("Reply %d on %s was not sent: %s. %s", row.messageId, row.channel, reason, wayOut);
        bell.ring(Topic.BOARD, Topic.OUTBOX);
    }
}
