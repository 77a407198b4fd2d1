package io.heed.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads what {@link Export} has written: customers, people, tickets and messages, each with the identities they had. */
final class HeedReader {
    private static final int LONGEST = 255;
    private static final int LONGEST_SUBJECT = 2000;

    private final Moments moments;

    HeedReader(Moments moments) {
        this.moments = moments;
    }

    Old.Person customer(JsonNode node) throws Unfit {
        Fields fields = new Fields(node, "");
        return new Old.Person(
                needed(fields, "id"),
                false,
                needed(fields, "channel"),
                needed(fields, "externalId"),
                fields.word(LONGEST, "name"),
                fields.word(LONGEST, "email"),
                fields.word(64, "phone"),
                fields.word(LONGEST, "organisation"),
                tier(fields),
                null);
    }

    Old.Person colleague(JsonNode node) throws Unfit {
        Fields fields = new Fields(node, "");
        String name = needed(fields, "name");
        return new Old.Person(
                needed(fields, "id"), true, null, null, name, null, null, null, null, fields.word(LONGEST, "username"));
    }

    Old.Ticket ticket(JsonNode node) throws Unfit {
        Fields fields = new Fields(node, "");
        String closed = fields.word(LONGEST, "closedAt");
        Set<String> tags = new LinkedHashSet<>(fields.words("tags"));
        String closedBy = fields.word(LONGEST, "closedBy");
        return new Old.Ticket(
                needed(fields, "id"),
                needed(fields, "channel"),
                needed(fields, "account"),
                needed(fields, "conversation"),
                fields.whole(LONGEST_SUBJECT, "subject"),
                closed == null ? Old.State.open : Old.State.closed,
                fields.word(LONGEST, "queue"),
                null,
                Old.Person.known(needed(fields, "customer")),
                closedBy == null ? Old.Person.NOBODY : Old.Person.called(closedBy),
                moments.read("openedAt", needed(fields, "openedAt")),
                closed == null ? null : moments.read("closedAt", closed),
                tags,
                List.of());
    }

    Old.Message message(JsonNode node) throws Unfit {
        Fields fields = new Fields(node, "");
        String kind = needed(fields, "kind");
        if (!Set.of("customer", "reply", "note").contains(kind))
            throw new Unfit("kind", "must be customer, reply or note");
        String text = fields.whole(ZendeskReader.LONGEST_TEXT, "text");
        Instant at = moments.read("createdAt", needed(fields, "createdAt"));
        return new Old.Message(
                needed(fields, "ticket"),
                needed(fields, "id"),
                Old.Person.called(fields.word(LONGEST, "author")),
                kind,
                !kind.equals("note"),
                text == null ? "" : text,
                at,
                List.of());
    }

    private static String tier(Fields fields) throws Unfit {
        String tier = fields.word(LONGEST, "tier");
        return tier == null || tier.matches("standard|plus|business|vip") ? tier : "standard";
    }

    private static String needed(Fields fields, String name) throws Unfit {
        String word = fields.word(4000, name);
        if (word == null) throw new Unfit(name, "is missing: Heed's own exports have it");
        return word;
    }
}
