package io.heed.history;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Something of the other system, read and checked; ids are those it had there. */
sealed interface Old {
    /** Null where it had none. */
    String id();

    /** What the report calls it. */
    String kind();

    /**
     * Who wrote or answered. Unknown fields are null.
     *
     * @param agent null when the file does not say whether this is one of us
     * @param channel with externalId: the identity as Heed keeps it, only in Heed's own files
     */
    record Person(
            String id,
            Boolean agent,
            String channel,
            String externalId,
            String name,
            String email,
            String phone,
            String organisation,
            String tier,
            String username)
            implements Old {
        static final Person NOBODY = new Person(null, null, null, null, null, null, null, null, null, null);

        static Person known(String id) {
            return new Person(id, null, null, null, null, null, null, null, null, null);
        }

        static Person called(String name) {
            return new Person(null, null, null, null, name, null, null, null, null, null);
        }

        boolean nobody() {
            return id == null && externalId == null && name == null && email == null;
        }

        @Override
        public String kind() {
            return Boolean.TRUE.equals(agent) ? "agent" : "customer";
        }
    }

    enum State {
        open,
        closed,
        /** In the bin over there: it stays there. */
        deleted
    }

    /**
     * @param channel with account and conversation: where it came in by, only in Heed's own files
     * @param group as it is called there, null for none
     * @param priority as it is called there, null for none
     * @param closedAt null while open
     */
    record Ticket(
            String id,
            String channel,
            String account,
            String conversation,
            String subject,
            State state,
            String group,
            String priority,
            Person requester,
            Person assignee,
            Instant openedAt,
            Instant closedAt,
            Set<String> tags,
            List<Message> messages)
            implements Old {
        @Override
        public String kind() {
            return "ticket";
        }

        /** What the customer wrote first, empty if nothing. */
        String firstWords() {
            return messages.isEmpty() ? "" : messages.get(0).text();
        }
    }

    /**
     * @param ticket the ticket's id over there
     * @param as customer, reply or note; null when only its author tells
     * @param open whether the customer could see it
     */
    record Message(
            String ticket, String id, Person author, String as, boolean open, String text, Instant at, List<File> files)
            implements Old {
        @Override
        public String kind() {
            return "message";
        }
    }

    /** Enclosed, and still where it was. */
    record File(String name, String mediaType, Long bytes, String reference) {}
}
