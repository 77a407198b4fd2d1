package io.heed.demo;

import io.heed.identity.Role;
import java.math.BigDecimal;
import java.util.Map;

/**
 * One of Tiller's people.
 *
 * @param shift where their day stands when the demo starts
 */
record Member(
        String username,
        String name,
        String title,
        String role,
        BigDecimal budget,
        Rota shift,
        Map<String, Integer> skills) {

    boolean supervises() {
        return !role.equals(Role.AGENT);
    }

    String firstName() {
        return name.substring(0, name.indexOf(' '));
    }
}
