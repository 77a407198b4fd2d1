package io.heed.desk;

import io.heed.identity.Person;
import io.heed.intake.Enclosures;
import io.heed.intake.MediaTypes;
import io.heed.ticket.Attachment;
import io.heed.ticket.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Files an agent has chosen for a reply: kept beside the draft, and sent with it. */
@ApplicationScoped
class DraftFiles {
    /** A file that nobody has sent by then is forgotten. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Enclosures enclosures;
    private final EntityManager entities;
    private final Clock clock;

    DraftFiles(Enclosures enclosures, EntityManager entities, Clock clock) {
        this.enclosures = enclosures;
        this.entities = entities;
        this.clock = clock;
    }

    enum Refusal {
        empty,
        tooLarge,
        tooMany,
        program
    }

    int largest() {
        return (int) enclosures.largest();
    }

    int most() {
        return enclosures.perMessage();
    }

    /** Why this is not kept; empty when it is. Its type is told by its content. */
    @Transactional
    public Optional<Refusal> keep(Person person, long ticketId, String name, byte[] content) {
        forgetOld();
        if (content.length == 0) return Optional.of(Refusal.empty);
        if (content.length > largest()) return Optional.of(Refusal.tooLarge);
        if (DraftFile.of(person.id, ticketId).size() >= most()) return Optional.of(Refusal.tooMany);
        if (MediaTypes.isProgram(MediaTypes.of(content, name))) return Optional.of(Refusal.program);
        Attachment file = enclosures.keep(name, content);
        entities.flush();
        DraftFile row = new DraftFile();
        row.attachmentId = file.id;
        row.ticketId = ticketId;
        row.personId = person.id;
        row.at = clock.instant();
        row.persist();
        return Optional.empty();
    }

    @Transactional
    public List<FileView> of(long personId, long ticketId) {
        return DraftFile.of(personId, ticketId).stream()
                .map(row -> Attachment.<Attachment>findById(row.attachmentId))
                .map(file -> FileView.of(file, true))
                .toList();
    }

    /** @return false when it is no file of theirs that waits */
    @Transactional
    public boolean remove(long personId, long file) {
        boolean theirs = DraftFile.delete("attachmentId = ?1 and personId = ?2", file, personId) > 0;
        return theirs && Attachment.delete("id = ?1 and messageId is null", file) > 0;
    }

    boolean mayBeSeenBy(long personId, long file) {
        return DraftFile.count("attachmentId = ?1 and personId = ?2", file, personId) > 0;
    }

    /** All that waits in this ticket goes with this message. */
    @Transactional
    public void send(long personId, Message message) {
        List<DraftFile> waiting = DraftFile.of(personId, message.ticket.id);
        enclosures.tie(waiting.stream().map(row -> row.attachmentId).toList(), message.id);
        waiting.forEach(DraftFile::delete);
    }

    /** Those of a reply that was taken back wait again. */
    @Transactional
    public void takeBack(long personId, long ticketId, List<Long> files) {
        for (Long file : files) {
            DraftFile row = new DraftFile();
            row.attachmentId = file;
            row.ticketId = ticketId;
            row.personId = personId;
            row.at = clock.instant();
            row.persist();
        }
    }

    private void forgetOld() {
        entities.createNativeQuery("""
                        delete from attachment where message_id is null
                        and id in (select attachment_id from draft_file where at < :before)""")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
