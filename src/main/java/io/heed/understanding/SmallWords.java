package io.heed.understanding;

import java.util.Locale;
import java.util.Set;

/** Words that carry no evidence of their own, however much attention passes through them. Negations are not small. */
final class SmallWords {
    private static final Set<String> ENGLISH = Set.of(("a about after again all also am an and any are as at be because"
                    + " been being but by could did do does for from get had has have he her here him his how i i'd"
                    + " i'll i'm i've if in into is it it's its just me my of off on one or our ours she so some that"
                    + " that's the their them then there there's these they this those to too up us was we we're we've"
                    + " were what when where which while who whom why will with would you your yours hi hello dear"
                    + " please thanks")
            .split(" "));
    private static final String CHINESE = "的了吗啊呢吧嘛呀哦哈我你您他她它们是在就也都这那和与及或把被给让要会着过地得个些之而但又很有上下里到从对为";

    private SmallWords() {}

    static boolean contains(String word) {
        if (word.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || c > 0x2600 && !isPunctuation(c))) {
            return true;
        }
        return word.length() == 1
                ? CHINESE.contains(word) || ENGLISH.contains(word.toLowerCase(Locale.ROOT))
                : ENGLISH.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.NON_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }
}
