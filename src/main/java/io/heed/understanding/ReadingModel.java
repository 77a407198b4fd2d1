package io.heed.understanding;

import java.util.List;
import java.util.Map;

/**
 * Reads texts in several languages. Immutable and thread-safe: a new model version is a new ReadingModel around the
 * same encoders, which their opener closes.
 */
public final class ReadingModel {
    /** Below this nobody asks why a ticket is not urgent, and the check would cost two thirds of the time. */
    private static final double WORTH_CHECKING = 0.3;

    private static final double FOREIGN = 0.3;

    /** An empty message is a normal wish until somebody has looked: the heads were never shown one. */
    private static final double URGENCY_OF_NOTHING = 0.25;

    private final Map<String, LanguageModel> models;
    private final LanguageModel fallback;
    private final String fallbackCode;
    private final Afterthought afterthought;

    /**
     * @param models by ISO 639-1 code
     * @param fallback the code whose model also reads, with little confidence, what none covers
     */
    public ReadingModel(Map<String, LanguageModel> models, String fallback) {
        this(models, fallback, Afterthought.NONE);
    }

    private ReadingModel(Map<String, LanguageModel> models, String fallback, Afterthought afterthought) {
        this.models = Map.copyOf(models);
        this.fallback = this.models.get(fallback);
        this.fallbackCode = fallback;
        this.afterthought = afterthought;
        if (this.fallback == null) {
            throw new IllegalArgumentException("No model for the fallback language " + fallback);
        }
    }

    /** The same model with another afterthought. */
    public ReadingModel with(Afterthought other) {
        return new ReadingModel(models, fallbackCode, other);
    }

    /** The code of the model that reads this text: of its own language, or of the fallback. */
    public String readerOf(String text) {
        String code = Language.of(text).code();
        return models.containsKey(code) ? code : fallbackCode;
    }

    /** Whether this language has an encoder, but no heads that have learned anything. */
    boolean isUntrained(String code) {
        LanguageModel model = models.get(code);
        return model != null && model.heads().weights().corpus().equals(UntrainedHeads.CORPUS);
    }

    public Reading read(String text) {
        return read(text, true);
    }

    /**
     * Reads any string whatever. Only a broken encoder makes it throw ({@link EncoderUnavailableException}).
     *
     * @param deletionCheck whether to look at urgency without the words, two more runs for an urgent text
     */
    public Reading read(String text, boolean deletionCheck) {
        Language language = Language.of(text);
        LanguageModel model = models.getOrDefault(language.code(), fallback);
        Heads heads = model.heads();
        TokenVectors tokens = model.encoder().encode(text);
        Sight sight = Sight.of(text, tokens);
        Heads.Urgency urgency = urgency(heads, sight);
        Heads.Routing routing = heads.routing(sight);
        List<QueueProbability> queues = routing.queues();
        double none = tokens.isBlank() ? 0 : routing.noneOfThese();
        double minutes = heads.effortMinutes(sight);

        Evidence evidence = new Evidence(text, tokens, heads.evidence(text, sight, urgency));
        List<WordWeight> words = evidence.words();
        Double withoutWords = null;
        Double withoutRandom = null;
        if (deletionCheck && urgency.probability() >= WORTH_CHECKING && !words.isEmpty()) {
            withoutWords = urgency(model, evidence.withoutWords());
            withoutRandom = urgency(model, evidence.withoutRandom());
        }
        double known = language.certainty() * (models.containsKey(language.code()) ? 1 : FOREIGN);
        return afterthought.on(new Reading(
                urgency.probability(),
                words,
                withoutWords,
                withoutRandom,
                queues,
                none,
                minutes,
                AttentionPoints.of(minutes),
                language.code(),
                tokens.isBlank() ? 0 : queues.get(0).probability() * known * (1 - none),
                heads.weights().version(),
                model.encoder().name(),
                sight.embedding()));
    }

    private static Double urgency(LanguageModel model, String text) {
        if (text == null) {
            return null;
        }
        return urgency(model.heads(), Sight.of(text, model.encoder().encode(text)))
                .probability();
    }

    private static Heads.Urgency urgency(Heads heads, Sight sight) {
        int n = sight.tokens().n();
        return sight.tokens().isBlank()
                ? new Heads.Urgency(URGENCY_OF_NOTHING, new float[n], null)
                : heads.urgency(sight);
    }

    /** What a text means, to be compared with other texts' by their dot product: only those of one encoder. */
    public Meaning meaningOf(String text) {
        LanguageModel model = models.getOrDefault(Language.of(text).code(), fallback);
        return new Meaning(model.encoder().name(), model.encoder().encode(text).embedding());
    }
}
