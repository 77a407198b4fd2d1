package io.heed.learning;

import java.math.BigInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what says who somebody is or what they pay with, and leaves a word for it. Numbers that only look
 * like a card or an account (their check digits are wrong) stay: they are order numbers, and routing needs those.
 */
final class Redaction {
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}+@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}[\\p{L}]{2,24}");
    private static final Pattern IBAN =
            Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{2}\\d{2}(?:[ -]?[A-Za-z0-9]{1,4}){3,8}(?![A-Za-z0-9])");
    private static final Pattern CARD = Pattern.compile("(?<![\\dA-Za-z])\\d(?:[ -]?\\d){12,18}(?!\\d)");
    /** International, national with a leading 0, North American, and Chinese mobiles. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\w.+])(?:\\+|00)[1-9](?:[ ()./-]{0,3}\\d){6,14}(?!\\w)"
            + "|(?<![\\w.,:/-])\\(?0[1-9]\\d?(?:[ ()/-]{0,3}\\d){7,10}(?![\\w:])"
            + "|(?<![\\w.,-])(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}(?![\\w-])"
            + "|(?<![\\dA-Za-z])1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![\\dA-Za-z])");

    private static final int SHORTEST_IBAN = 15;
    private static final int LONGEST_IBAN = 34;

    private Redaction() {}

    static String of(String text) {
        String without = replace(text, EMAIL, "[email]", address -> true);
        without = withoutIbans(without);
        without = replace(without, CARD, "[card]", Redaction::isCard);
        return replace(without, PHONE, "[phone]", number -> true);
    }

    private static String replace(String text, Pattern pattern, String word, Predicate<String> meant) {
        Matcher found = pattern.matcher(text);
        StringBuilder rest = null;
        while (found.find()) {
            if (!meant.test(found.group())) continue;
            if (rest == null) rest = new StringBuilder();
            found.appendReplacement(rest, Matcher.quoteReplacement(word));
        }
        return rest == null ? text : found.appendTail(rest).toString();
    }

    /** Words may follow an account number and look like more of it: the longest beginning with a right checksum counts. */
    private static String withoutIbans(String text) {
        StringBuilder rest = new StringBuilder();
        Matcher found = IBAN.matcher(text);
        int from = 0;
        int at = 0;
        while (at < text.length() && found.find(at)) {
            int end = ibanEnd(text, found.start(), found.end());
            if (end < 0) {
                at = found.start() + 1;
                continue;
            }
            rest.append(text, from, found.start()).append("[iban]");
            from = end;
            at = end;
        }
        return from == 0 ? text : rest.append(text, from, text.length()).toString();
    }

    private static int ibanEnd(String text, int start, int longest) {
        for (int end = longest; end - start >= SHORTEST_IBAN; end--) {
            boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (whole && isIban(text.substring(start, end))) return end;
        }
        return -1;
    }

    /** ISO 13616: the first four characters go to the end, letters count from 10, and the remainder by 97 is 1. */
    private static boolean isIban(String candidate) {
        String plain = candidate.replaceAll("[ -]", "");
        if (plain.length() < SHORTEST_IBAN || plain.length() > LONGEST_IBAN) return false;
        StringBuilder digits = new StringBuilder();
        String turned = plain.substring(4) + plain.substring(0, 4);
        for (int i = 0; i < turned.length(); i++) digits.append(Character.digit(turned.charAt(i), 36));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    /** Luhn: every second digit from the right is doubled, and the sum of all digits ends in 0. */
    private static boolean isCard(String candidate) {
        int sum = 0;
        int place = 0;
        for (int i = candidate.length() - 1; i >= 0; i--) {
            int digit = candidate.charAt(i) - '0';
            if (digit < 0 || digit > 9) continue;
            int counted = place++ % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
