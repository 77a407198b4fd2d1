package io.heed.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One post of one message; a sender that is not sure posts it again under the same id. */
public record Delivery(String externalId, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One message in twenty is delivered twice, the second time a little later. */
    private static final int REPEATED = 20;

    private static final int LATER = 40;

    /** One message in ten goes on with the conversation before it. */
    private static final int GOES_ON = 10;

    private static final int CUSTOMERS = 500;

    static List<Delivery> of(List<String> texts) {
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            deliveries.add(delivery(i, texts.get(i)));
            int repeated = i - LATER;
            if (repeated >= 0 && repeated % REPEATED == 0) deliveries.add(delivery(repeated, texts.get(repeated)));
        }
        return deliveries;
    }

    static int conversations(int messages) {
        return messages - messages / GOES_ON;
    }

    private static Delivery delivery(int number, String text) {
        int conversation = number % GOES_ON == GOES_ON - 1 ? number - 1 : number;
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("channel", "chat");
        message.put("externalId", "message-" + number);
        message.put("conversation", "conversation-" + conversation);
        message.put("customer", Map.of("externalId", "customer-" + conversation % CUSTOMERS));
        message.put("text", text);
        return new Delivery("message-" + number, JSON.valueToTree(message).toString());
    }
}
