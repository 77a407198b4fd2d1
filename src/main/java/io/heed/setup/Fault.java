package io.heed.setup;

import io.heed.web.Problem;
import io.heed.web.ProblemException;
import java.util.List;

/** What is wrong with a form, beside the field it is about. */
public record Fault(String field, String message) {
    static final Fault NONE = new Fault("", "");

    static Fault of(ProblemException refused) {
        List<Problem.FieldError> errors = refused.problem().errors();
        if (errors == null || errors.isEmpty())
            return new Fault("body", refused.problem().detail());
        return new Fault(errors.get(0).field(), errors.get(0).message());
    }

    public boolean at(String name) {
        return field.equals(name);
    }

    public boolean any() {
        return !field.isEmpty();
    }
}
