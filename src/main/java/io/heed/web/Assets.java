package io.heed.web;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of styles, scripts, icons and fonts that change when their content does, so browsers may keep them for a year. */
@ApplicationScoped
@Named("assets")
public class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    public String href(String name) {
        // A developer saves a style sheet and reloads: then the address has to follow.
        return LaunchMode.current().isDevOrTest() ? address(name) : addresses.computeIfAbsent(name, Assets::address);
    }

    private static String address(String name) {
        try (InputStream content = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("META-INF/resources/assets/" + name)) {
            if (content == null) {
                throw new IllegalArgumentException("there is no asset " + name);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return "/assets/" + name + "?v=" + HexFormat.of().formatHex(hash, 0, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
