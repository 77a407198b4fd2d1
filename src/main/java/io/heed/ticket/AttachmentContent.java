package io.heed.ticket;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The bytes of something enclosed, apart from it so that a list of files does not load them. */
@Entity
public class AttachmentContent extends PanacheEntityBase {
    @Id
    public Long attachmentId;

    public byte[] content;

    public static Optional<AttachmentContent> of(long attachmentId) {
        return findByIdOptional(attachmentId);
    }

    /** Which of these are here, and not with a provider. */
    public static Set<Long> kept(List<Attachment> attachments) {
        List<Long> ids = attachments.stream().map(one -> one.id).toList();
        if (ids.isEmpty()) return Set.of();
        return new HashSet<>(getEntityManager()
                .createQuery("select c.attachmentId from AttachmentContent c where c.attachmentId in ?1", Long.class)
                .setParameter(1, ids)
                .getResultList());
    }

    public static void forgetOfMessage(long messageId) {
        delete("attachmentId in (select a.id from Attachment a where a.messageId = ?1)", messageId);
    }
}
