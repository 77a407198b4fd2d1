package io.heed.understanding;

/** An encoder and the heads that were trained on its vectors. */
public record LanguageModel(Encoder encoder, Heads heads) {
    public LanguageModel {
        HeadWeights weights = heads.weights();
        if (!fits(weights, encoder)) {
            throw new UnreadableHeadsException("The heads " + weights.version() + " were trained on "
                    + weights.encoder() + " (" + weights.dimensions() + " numbers a token), not on " + encoder.name()
                    + " (" + encoder.dimensions() + ")");
        }
    }

    static boolean fits(HeadWeights weights, Encoder encoder) {
        return weights.encoder().equals(encoder.name()) && weights.dimensions() == encoder.dimensions();
    }
}
