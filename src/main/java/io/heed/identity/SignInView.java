package io.heed.identity;

import java.util.List;

/**
 * @param theme light, dark or auto
 * @param username as it was typed, else empty
 * @param problem wrong, tooMany, signedOut, chosen, a {@link Refusal} as "company " and its name, or null
 * @param seconds until the next try, null when there is nothing to wait for
 * @param people empty outside the demo
 * @param passwords open, admins or closed
 * @param company the company's door, null where there is none
 */
public record SignInView(
        String theme,
        String username,
        String problem,
        Long seconds,
        List<DemoPerson> people,
        String passwords,
        OtherDoor.Sign company) {

    public SignInView {
        people = List.copyOf(people);
    }

    /** Whether it is only said, and nothing is wrong. */
    public boolean quiet() {
        return "signedOut".equals(problem) || "chosen".equals(problem);
    }
}
