package io.heed.understanding;

import io.heed.ticket.Bell;
import io.heed.ticket.Message;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Reads a message again, with what is in force now; its row keeps its place and says so. */
@ApplicationScoped
public class Rereading {
    private final ModelInForce model;
    private final QueueDescriptions descriptions;
    private final Placing placing;
    private final Clock clock;
    private final Bell bell;

    Rereading(ModelInForce model, QueueDescriptions descriptions, Placing placing, Clock clock, Bell bell) {
        this.model = model;
        this.descriptions = descriptions;
        this.placing = placing;
        this.clock = clock;
        this.bell = bell;
    }

    /** Nothing happens to a message that was never read: its turn comes. */
    @Transactional
    public void again(long messageId) {
        Message message = Message.findById(messageId);
        if (message == null) return;
        Understanding.ofMessage(messageId).ifPresent(row -> {
            row.read(descriptions.now().on(model.reader().read(message.text)), clock.instant());
            placing.place(row, message.ticket);
            bell.ring(Topic.BACKLOG, Topic.DESK, Topic.BOARD);
        });
    }
}
