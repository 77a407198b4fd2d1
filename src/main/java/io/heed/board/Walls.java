package io.heed.board;

import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Makes links for walls, knows them again and revokes them. */
@ApplicationScoped
class Walls {
    private static final int KEY_BYTES = 24;
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 80;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    Walls(Clock clock) {
        this.clock = clock;
    }

    /** @return the key, which is nowhere to be found later */
    @Transactional
    String make(String name, String by) {
        String known = name == null ? "" : name.strip().replace("\0", "");
        if (known.isEmpty() || known.length() > LONGEST_NAME)
            throw ProblemException.invalid("name", "must be a name of 1 to " + LONGEST_NAME + " characters");
        if (Wall.count("revokedAt is null") >= MOST)
            throw ProblemException.conflict("There are " + MOST + " links already: revoke one first");
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Wall wall = new Wall();
        wall.name = known;
        wall.keyHash = hash(key);
        wall.byName = by;
        wall.at = clock.instant();
        wall.persist();
        return key;
    }

    @Transactional
    void revoke(long id) {
        Wall.<Wall>findByIdOptional(id)
                .filter(wall -> wall.revokedAt == null)
                .ifPresent(wall -> wall.revokedAt = clock.instant());
    }

    @Transactional
    boolean opens(String key) {
        return key.length() <= LONGEST_NAME && Wall.count("keyHash = ?1 and revokedAt is null", hash(key)) == 1;
    }

    List<Wall> all() {
        return Wall.<Wall>find("order by revokedAt nulls first, id desc")
                .page(0, MOST)
                .list();
    }

    private static String hash(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows SHA-256", impossible);
        }
    }
}
