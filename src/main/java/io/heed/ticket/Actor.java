package io.heed.ticket;

/** Who did something: a person with an id, or a system known by name only. */
public record Actor(Long id, String name) {
    public static Actor system(String name) {
        return new Actor(null, name);
    }
}
