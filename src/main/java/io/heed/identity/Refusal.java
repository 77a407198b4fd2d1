package io.heed.identity;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody did not come in by the company's door; what each means to them stands in {@link DoorMessages}. */
public enum Refusal {
    /** Nothing is set up. */
    off,
    /** Not begun in this browser, or too long ago. */
    state,
    /** They did not sign in there, or were not let. */
    denied,
    /** No answer in time, or none that can be read. */
    unreachable,
    /** The provider does not know us as we present ourselves. */
    setup,
    /** Used before, or too old. */
    code,
    /** What the provider says of them does not stand the check. */
    token,
    /** No address that the provider has verified. */
    unproven,
    domain,
    stranger,
    /** Their address is somebody's who comes with another account. */
    taken,
    /** Their groups there give them no role here. */
    role,
    left,
    tooMany;

    /** As the page knows it beside what else may be wrong. */
    String problem() {
        return "company " + name();
    }

    public static Optional<Refusal> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
