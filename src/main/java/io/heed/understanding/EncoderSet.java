package io.heed.understanding;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One encoder a language: the two that Heed comes with, and whatever an operator put in their place or beside them. An
 * own one that does not stand the check is left out and said so; what reads then is what would read without it.
 */
final class EncoderSet implements AutoCloseable {
    private static final String SETTING = "heed.understanding.encoders.";

    /** Below, no text has room; above, no encoder of this size has positions for it. */
    private static final int FEWEST_TOKENS = 16;

    private static final int MOST_TOKENS = 8192;

    private final Map<String, Encoder> encoders = new TreeMap<>();
    private final Set<String> own = new HashSet<>();
    private final List<String> notices = new ArrayList<>();

    private EncoderSet() {}

    /** @throws EncoderUnavailableException when a shipped encoder that is needed cannot be opened */
    static EncoderSet open(Map<String, UnderstandingConfig.OwnEncoder> settings) {
        EncoderSet set = new EncoderSet();
        try {
            settings.forEach(set::tryOwn);
            if (!set.own.contains("en")) set.encoders.put("en", new Encoder(EncoderFiles.english()));
            if (!set.own.contains("zh")) set.encoders.put("zh", new Encoder(EncoderFiles.chinese()));
            return set;
        } catch (RuntimeException | LinkageError unusable) {
            set.close();
            throw unusable;
        }
    }

    private void tryOwn(String language, UnderstandingConfig.OwnEncoder setting) {
        try {
            encoders.put(language, checked(language, setting));
            own.add(language);
        } catch (EncoderUnavailableException | InvalidPathException unusable) {
            String instead = language.equals("en") || language.equals("zh")
                    ? "the shipped encoder reads instead"
                    : "texts in that language are read with low confidence";
            notices.add(SETTING + language + ": " + unusable.getMessage() + "; " + instead
                    + ". Correct it and start Heed again, or remove the setting");
        }
    }

    private static Encoder checked(String language, UnderstandingConfig.OwnEncoder setting) {
        if (!language.matches("[a-z]{2,3}"))
            throw new EncoderUnavailableException("\"" + language + "\" is no language code such as en or de");
        if (setting.maxTokens() < FEWEST_TOKENS || setting.maxTokens() > MOST_TOKENS)
            throw new EncoderUnavailableException(
                    "max-tokens must be " + FEWEST_TOKENS + " to " + MOST_TOKENS + ", not " + setting.maxTokens());
        Encoder encoder =
                new Encoder(EncoderFiles.folder(Path.of(setting.folder()), setting.lowercase()), setting.maxTokens());
        try {
            // its longest and its most colourful text: too few positions, or another tokenizer's numbers, show here
            encoder.encode("Nobody can pay by card ".repeat(setting.maxTokens()));
            encoder.encode("刷卡机死机了 терминал الجهاز 端末 단말기 çalışmıyor ₿ 😀 \u0e40\u0e04 zzqx");
            return encoder;
        } catch (EncoderUnavailableException unfit) {
            encoder.close();
            throw new EncoderUnavailableException(
                    "the encoder in " + setting.folder() + " fails on a text of " + setting.maxTokens()
                            + " tokens or strange letters (is tokenizer.json its own, is max-tokens too high?)",
                    unfit);
        }
    }

    Set<String> languages() {
        return Set.copyOf(encoders.keySet());
    }

    /** What turns the texts of a language into vectors. */
    Encoder of(String language) {
        Encoder encoder = encoders.get(language);
        if (encoder == null) throw new UnreadableHeadsException("There is no encoder for the language " + language);
        return encoder;
    }

    boolean isOwn(String language) {
        return own.contains(language);
    }

    /** Why own encoders are not in use, one sentence each with the way out. */
    List<String> notices() {
        return List.copyOf(notices);
    }

    @Override
    public void close() {
        encoders.values().forEach(Encoder::close);
    }
}
