package io.heed.intake.email;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * What is new in one IMAP folder. Letters are only looked at, never moved or marked: what has been fetched is known by
 * the numbers the server gives them, and begins anew when the server gives them new ones.
 */
final class Mailbox {
    /** At a time; the next round takes the rest. */
    private static final int SOME = 100;

    private static final int LARGEST = 30 * 1024 * 1024;

    private Mailbox() {}

    /** How far the folder has been read. */
    record Position(long validity, long lastUid) {}

    @FunctionalInterface
    interface Taker {
        /** Returns when the letter is on disk. */
        void take(byte[] raw);
    }

    /** Hands over what came after the position, oldest first, and says how far it got. */
    static Position fetch(MailServer server, Position from, Taker taker) throws MessagingException, IOException {
        Session session = Session.getInstance(server.properties());
        try (Store store = session.getStore(server.protocol())) {
            server.connect(store);
            try (Folder folder = store.getFolder(server.folder())) {
                folder.open(Folder.READ_ONLY);
                return read((UIDFolder) folder, from, taker);
            }
        }
    }

    private static Position read(UIDFolder folder, Position from, Taker taker) throws MessagingException, IOException {
        long validity = folder.getUIDValidity();
        long last = validity == from.validity() ? from.lastUid() : 0;
        int taken = 0;
        for (Message message : folder.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            // the last letter is always in the answer, even when it is not new
            if (message == null || folder.getUID(message) <= last) continue;
            if (message.getSize() <= LARGEST) {
                ByteArrayOutputStream raw = new ByteArrayOutputStream();
                message.writeTo(raw);
                taker.take(raw.toByteArray());
            }
            last = folder.getUID(message);
            if (++taken == SOME) break;
        }
        return new Position(validity, last);
    }
}
