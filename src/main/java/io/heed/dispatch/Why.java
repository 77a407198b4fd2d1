package io.heed.dispatch;

import io.heed.web.ProblemException;

/** The reason somebody gives for what they do by hand. */
final class Why {
    private static final int LONGEST = 500;

    private Why() {}

    static String checked(String why) {
        if (why == null) return "";
        if (why.length() > LONGEST) throw ProblemException.invalid("why", "must be at most " + LONGEST + " characters");
        if (why.indexOf('\0') >= 0) throw ProblemException.invalid("why", "must not contain NUL characters");
        return why;
    }
}
