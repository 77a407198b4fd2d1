package io.heed.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Reads a record that was cut out of a file, as the options of its import say. */
final class Records {
    /** Of a record, in characters. */
    static final int LONGEST = 4_000_000;

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST)
                    .maxNestingDepth(100)
                    .maxNumberLength(100)
                    .build())
            .build();

    private static final ObjectMapper MAPPER = new ObjectMapper(JSON);

    private final ZendeskReader zendesk;
    private final HeedReader heed;
    private final Columns columns;

    Records(Options options, Map<String, String> groups, Columns columns, Clock clock) {
        Moments moments = new Moments(options.dates(), clock.instant().plus(Duration.ofDays(1)));
        this.zendesk = new ZendeskReader(moments, groups);
        this.heed = new HeedReader(moments);
        this.columns = columns;
    }

    Old read(Kind kind, String body) throws Unfit {
        JsonNode node = tree(body);
        if (columns != null) node = columns.ticketOrUser(node);
        return switch (kind) {
            case user -> zendesk.person(node);
            case ticket -> zendesk.ticket(node);
            case comment -> zendesk.message(node);
            case heedCustomer -> heed.customer(node);
            case heedPerson -> heed.colleague(node);
            case heedTicket -> heed.ticket(node);
            case heedMessage -> heed.message(node);
        };
    }

    static JsonNode tree(String body) throws Unfit {
        try {
            JsonNode node = MAPPER.readTree(body);
            if (node == null || !node.isObject()) throw new Unfit("", "must be an object in braces");
            return node;
        } catch (JsonProcessingException | RuntimeException broken) {
            throw new Unfit("", "is not JSON: each line or entry has to be one whole object");
        }
    }
}
