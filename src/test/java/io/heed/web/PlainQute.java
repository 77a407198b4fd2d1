package io.heed.web;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** The templates on an engine without a server, for looking at pages with fixed data. */
final class PlainQute {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private PlainQute() {}

    static Engine engine() throws IOException {
        EngineBuilder builder = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addNamespaceResolver(NamespaceResolver.builder("inject")
                        .resolve(context -> switch (context.getName()) {
                            case "csrf" ->
                                Map.of("parameterName", "csrf-token", "headerName", "X-CSRF-TOKEN", "token", "t0ken");
                            case "viewing" -> Map.of("language", "en", "keys", true, "sound", false, "notices", false);
                            case "live" -> Map.of("mark", "epoch-7", "silence", 50);
                            case "purviews" -> Map.of("own", Map.of("wholeHouse", true));
                            case "refusals" -> new English();
                            default -> new Assets();
                        })
                        .build())
                .addLocator(PlainQute::locate);
        try (Stream<Path> tags = Files.list(TEMPLATES.resolve("tags"))) {
            tags.map(tag -> tag.getFileName().toString().replace(".html", ""))
                    .forEach(tag ->
                            builder.addSectionHelper(new UserTagSectionHelper.Factory(tag, "tags/" + tag + ".html")));
        }
        AtomicReference<Engine> engine = new AtomicReference<>();
        PlainMessages.all(engine::get).forEach(builder::addNamespaceResolver);
        engine.set(builder.build());
        return engine.get();
    }

    /** Says what it is given. */
    public record English() {
        public String say(String text) {
            return text;
        }
    }

    private static Optional<TemplateLocator.TemplateLocation> locate(String id) {
        Path file = TEMPLATES.resolve(id.endsWith(".html") ? id : id + ".html");
        return Files.isRegularFile(file) ? Optional.of(new Located(file)) : Optional.empty();
    }

    private record Located(Path file) implements TemplateLocator.TemplateLocation {

        @Override
        public Reader read() {
            try {
                return Files.newBufferedReader(file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}
