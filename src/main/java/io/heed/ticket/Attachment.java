package io.heed.ticket;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;

/** Something enclosed. Its bytes are kept as {@link AttachmentContent}, or stay with the provider. */
@Entity
public class Attachment extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Null while a visitor's file waits for its message. */
    public Long messageId;

    /** image, audio, video, document, sticker or other. */
    public String kind;

    public String name;
    public String mediaType;
    public Long bytes;
    public String reference;

    public static List<Attachment> ofMessage(long messageId) {
        return list("messageId = ?1 order by id", messageId);
    }

    public static List<Attachment> ofTicket(long ticketId) {
        return list(
                "messageId in (select m.id from Message m where m.ticket.id = ?1 or m.origin.id = ?1) order by id",
                ticketId);
    }
}
