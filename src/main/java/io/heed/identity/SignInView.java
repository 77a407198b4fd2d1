package io.heed.identity;

import java.util.List;

/**
 * @param theme light, dark or auto
 * @param username as it was typed, else empty
 * @param problem wrong, tooMany, signedOut or null
 * @param people empty outside the demo
 */
public record SignInView(String theme, String username, String problem, List<DemoPerson> people) {

    public SignInView {
        people = List.copyOf(people);
    }
}
