package io.heed.web;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Our own scripts without their comments and indents; each line stays in its place for whoever reads an error. */
@ApplicationScoped
class LeanScripts {
    static final List<String> OWN = List.of("heed.js", "work.js", "company.js", "chat.js");

    /** Before the handler that serves assets as they are. */
    private static final int EARLY = -1;

    private final Map<String, String> lean = new ConcurrentHashMap<>();

    void register(@Observes Router router) {
        for (String name : OWN)
            router.get("/assets/" + name).order(EARLY).handler(exchange -> {
                // the server marks every answer as one that stays as it is, until somebody takes the mark away
                exchange.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
                exchange.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/javascript;charset=UTF-8")
                        .end(text(name));
            });
    }

    private String text(String name) {
        return LaunchMode.current().isDevOrTest()
                ? lean(read(name))
                : lean.computeIfAbsent(name, one -> lean(read(one)));
    }

    static String lean(String script) {
        return script.lines()
                .map(String::strip)
                .map(line -> line.startsWith("//") || line.startsWith("/*") && line.endsWith("*/") ? "" : line)
                .collect(Collectors.joining("\n"));
    }

    private static String read(String name) {
        String path = "META-INF/resources/assets/" + name;
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (file == null) throw new IllegalStateException("there is no script " + name);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
