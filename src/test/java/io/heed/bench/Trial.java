package io.heed.bench;

import java.io.IOException;
import java.util.List;

/** What is posted and how fast; {@code -Dheed.data}, {@code -Dheed.messages} and {@code -Dheed.rate} say so. */
public record Trial(int messages, double perSecond, List<Delivery> deliveries) {
    public static Trial asked() throws IOException {
        return of(
                System.getProperty("heed.data"),
                Integer.getInteger("heed.messages", 2000),
                Double.parseDouble(System.getProperty("heed.rate", "50")));
    }

    /** With the texts of this folder, or with the starter tickets when there is none. */
    public static Trial of(String folder, int messages, double perSecond) throws IOException {
        return new Trial(messages, perSecond, Delivery.of(Texts.of(folder, messages)));
    }
}
