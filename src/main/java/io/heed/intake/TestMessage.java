package io.heed.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** A message as a customer would write it, from whoever sets things up: it goes the way of all messages. */
@ApplicationScoped
public class TestMessage {
    private static final String TEXT = "This is a test: I was charged twice for order 1001. Could you look into it?";

    private final Inbox inbox;
    private final ObjectMapper json;
    private final Bell bell;

    TestMessage(Inbox inbox, ObjectMapper json, Bell bell) {
        this.inbox = inbox;
        this.json = json;
        this.bell = bell;
    }

    /** Returns once it is on disk. */
    public void from(String name) {
        String id = "test-" + UUID.randomUUID();
        Map<String, Object> message = Map.of(
                "channel",
                "chat",
                "externalId",
                id,
                "conversation",
                id,
                "customer",
                Map.of("externalId", "test-customer", "name", name),
                "text",
                TEXT);
        try {
            inbox.arrives("chat", "default", id, json.writeValueAsString(message))
                    .join();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of texts is always JSON", impossible);
        }
        bell.ring(Topic.INBOX);
    }
}
