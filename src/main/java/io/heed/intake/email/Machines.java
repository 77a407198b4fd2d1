package io.heed.intake.email;

import java.util.Locale;

/** Letters that no person wrote: answering them is how two machines come to write to each other for ever. */
final class Machines {
    private Machines() {}

    /** Why nobody waits for an answer; null if somebody may. */
    static String wrote(Letter letter) {
        String auto = letter.header("Auto-Submitted").strip().toLowerCase(Locale.ROOT);
        if (!auto.isEmpty() && !auto.startsWith("no")) return "an automatic answer";
        if (!letter.header("X-Autoreply").isEmpty()
                || !letter.header("X-Autorespond").isEmpty()) return "an automatic answer";
        String precedence = letter.header("Precedence").strip().toLowerCase(Locale.ROOT);
        if (precedence.equals("auto_reply") || precedence.equals("junk")) return "an automatic answer";
        if (precedence.equals("bulk") || precedence.equals("list")) return "a circular";
        if (!letter.header("List-Id").isEmpty()) return "a circular";
        return comeBack(letter) ? "our own letter come back" : null;
    }

    /** Only from the very address it was sent to: another house may run Heed too. */
    private static boolean comeBack(Letter letter) {
        if (letter.header("X-Heed-Reply").isEmpty()) return false;
        String from = letter.header("From").replaceAll(".*<|>.*", "").strip().toLowerCase(Locale.ROOT);
        return !from.isEmpty()
                && letter.header("Delivered-To").toLowerCase(Locale.ROOT).contains(from);
    }
}
