package io.heed.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The way in for messages that do not come over HTTP: the same checks, the same row, the same road from there on. */
@ApplicationScoped
public class Letterbox {
    private final ObjectMapper json;
    private final Validator validator;
    private final Inbox inbox;
    private final Traffic traffic;
    private final Bell bell;

    Letterbox(ObjectMapper json, Validator validator, Inbox inbox, Traffic traffic, Bell bell) {
        this.json = json;
        this.validator = validator;
        this.inbox = inbox;
        this.traffic = traffic;
        this.bell = bell;
    }

    /** The message is on disk when this returns; the same channel, account and external id again changes nothing. */
    public Receipt post(IncomingMessage message, String account) {
        Set<ConstraintViolation<IncomingMessage>> faults = validator.validate(message);
        if (!faults.isEmpty()) throw new ConstraintViolationException(faults);
        try {
            Inbox.Taken taken =
                    inbox.take(message.channel(), account, message.externalId(), json.writeValueAsString(message));
            if (!taken.repeat()) bell.ring(Topic.INBOX);
            return new Receipt(taken.messageId(), taken.ticketId(), "stored");
        } catch (JsonProcessingException | SQLException failure) {
            throw new IllegalStateException("The message could not be stored", failure);
        }
    }

    /** A provider's delivery that we fetched ourselves, kept byte by byte; on disk when this returns. */
    public void postRaw(String channel, String account, String id, byte[] raw) {
        postRaw(channel, account, List.of(id), raw);
    }

    /** The same for a delivery of several, each under an id of its own. */
    public void postRaw(String channel, String account, List<String> ids, byte[] raw) {
        try {
            if (inbox.takeRaw(channel, account, ids, raw) > 0) bell.ring(Topic.INBOX);
            traffic.taken(channel, account);
        } catch (SQLException failure) {
            throw new IllegalStateException("The message could not be stored", failure);
        }
    }
}
