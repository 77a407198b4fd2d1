package io.heed.learning;

import io.heed.understanding.Afterthought;
import io.heed.understanding.Reading;
import io.heed.understanding.ReadingModel;
import java.util.List;
import java.util.Locale;

/** Tries one correction on the held-out texts that read like it: does it make their readings worse? */
record Trial(boolean harmless, String reason) {
    private static final double NOTICEABLE = 1e-3;

    /** @param others held-out texts, without the corrected one */
    static Trial of(Remembered correction, List<HeldOutPool.Item> others, ReadingModel model) {
        Afterthought alone = new Recollection(List.of(correction));
        double before = 0;
        double after = 0;
        int alike = 0;
        for (HeldOutPool.Item item : others) {
            if (Recollection.weight(correction.encoder(), correction.likeness(item.embedding())) == 0) continue;
            Reading plain = model.with(Afterthought.NONE).read(item.text(), false);
            before += wrong(plain, item);
            after += wrong(alone.on(plain), item);
            alike++;
        }
        if (alike == 0) return new Trial(true, "In force: none of " + others.size() + " held-out texts reads like it.");
        String texts = alike == 1 ? "1 held-out text reads like it" : alike + " held-out texts read like it";
        return after <= before + NOTICEABLE
                ? new Trial(true, "In force: " + texts + ", none the worse for it.")
                : new Trial(
                        false,
                        String.format(
                                Locale.ROOT,
                                "Left to the next training: %s and would be read worse (error %.3f, was %.3f).",
                                texts,
                                after / alike,
                                before / alike));
    }

    private static double wrong(Reading reading, HeldOutPool.Item item) {
        double urgency = item.urgency() == null ? 0 : reading.urgency() - item.urgency();
        boolean misplaced = item.queue() != null
                && !reading.queues().isEmpty()
                && !reading.queues().get(0).queue().equals(item.queue());
        return urgency * urgency + (misplaced ? 1 : 0);
    }
}
