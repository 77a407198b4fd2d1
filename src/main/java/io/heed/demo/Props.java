package io.heed.demo;

import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The numbers and names that a script's {@code {order}} and {@code {amount}} stand for in one conversation. */
final class Props {
    private Props() {}

    static Map<String, String> of(Patron patron, RandomGenerator random) {
        return Map.of(
                "first", patron.firstName(),
                "shop", patron.merchant() ? patron.organisation() : "the shop",
                "order", String.valueOf(60_000 + random.nextInt(39_000)),
                "amount", String.format(Locale.ROOT, "%d.%02d", 14 + random.nextInt(180), 10 * random.nextInt(10)),
                "sum", String.format(Locale.ROOT, "%,d.%02d", 1100 + random.nextInt(8200), random.nextInt(100)),
                "count", String.valueOf(3 + random.nextInt(9)));
    }

    static String filled(String words, Map<String, String> props) {
        String text = words.replace("\\n", "\n");
        for (Map.Entry<String, String> prop : props.entrySet())
            text = text.replace("{" + prop.getKey() + "}", prop.getValue());
        return text;
    }
}
