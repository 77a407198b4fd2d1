package io.heed.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * One situation customers write about, and what is said in it.
 *
 * @param incident several customers may have it at the same time
 * @param lines what everybody in the scene says whose opening brings no lines of its own
 */
record Scene(
        String name, String queue, String language, From from, boolean incident, List<Opening> openings, Lines lines) {

    enum From {
        merchant,
        shopper,
        anybody
    }

    /**
     * @param urgency 0 to 3, what happens if nobody answers: nothing, a wish, somebody is blocked, harm
     * @param own lines only this opening has; empty when the scene's do
     */
    record Opening(int urgency, String subject, String text, Lines own) {}

    /**
     * @param waiting what a customer adds who waits for the first answer
     * @param questions what a customer asks once answered
     * @param thanks how a customer ends it
     * @param first an agent's first answer
     * @param answers to the questions, one each
     * @param notes what colleagues leave for each other
     */
    record Lines(
            List<String> waiting,
            List<String> questions,
            List<String> thanks,
            List<String> first,
            List<String> answers,
            List<String> notes) {

        static Lines none() {
            return new Lines(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }

    /** What is said after this opening: its own lines where it has an answer of its own, and the scene's thanks. */
    Lines after(Opening opening) {
        if (opening.own().first().isEmpty()) return lines;
        Lines own = opening.own();
        return new Lines(own.waiting(), own.questions(), lines.thanks(), own.first(), own.answers(), own.notes());
    }

    boolean suits(Patron patron) {
        return patron.language().equals(language)
                && (from == From.anybody || patron.merchant() == (from == From.merchant));
    }
}
