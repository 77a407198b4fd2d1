package io.heed.web;

import io.heed.board.BoardMessages;
import io.heed.board.ChannelMessages;
import io.heed.desk.DeskMessages;
import io.heed.desk.FieldMessages;
import io.heed.desk.ListMessages;
import io.heed.desk.MacroMessages;
import io.heed.desk.MatterMessages;
import io.heed.desk.PreferenceMessages;
import io.heed.desk.WorkMessages;
import io.heed.history.HistoryMessages;
import io.heed.identity.DoorMessages;
import io.heed.setup.RightMessages;
import io.heed.setup.SetupMessages;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The English messages on an engine without a server, as the interfaces hold them. */
final class PlainMessages {
    static final List<Class<?>> BUNDLES = List.of(
            WebMessages.class,
            DoorMessages.class,
            DeskMessages.class,
            WorkMessages.class,
            ListMessages.class,
            MacroMessages.class,
            FieldMessages.class,
            MatterMessages.class,
            PreferenceMessages.class,
            BoardMessages.class,
            ChannelMessages.class,
            HistoryMessages.class,
            SetupMessages.class,
            RightMessages.class);

    static final Path FILES = Path.of("src/main/resources/messages");

    private PlainMessages() {}

    /** @param engine knows the tags that messages use */
    static List<NamespaceResolver> all(Supplier<Engine> engine) {
        return BUNDLES.stream().map(bundle -> resolver(bundle, engine)).toList();
    }

    private static NamespaceResolver resolver(Class<?> bundle, Supplier<Engine> engine) {
        Properties texts = texts(bundle, Languages.ENGLISH);
        Map<String, Method> methods =
                Arrays.stream(bundle.getMethods()).collect(Collectors.toMap(Method::getName, Function.identity()));
        return NamespaceResolver.builder(name(bundle))
                .resolveAsync(context -> say(
                        engine.get(), context, texts.getProperty(context.getName()), methods.get(context.getName())))
                .build();
    }

    private static CompletionStage<Object> say(Engine engine, EvalContext context, String text, Method method) {
        TemplateInstance message = engine.parse(text).instance();
        CompletionStage<Object> filled = CompletableFuture.completedStage(null);
        for (int i = 0; i < context.getParams().size(); i++) {
            String parameter = method.getParameters()[i].getName();
            CompletionStage<Object> value = context.evaluate(context.getParams().get(i));
            filled = filled.thenCompose(before -> value).thenApply(known -> message.data(parameter, known));
        }
        return filled.thenApply(before -> message.render());
    }

    static String name(Class<?> bundle) {
        return bundle.getAnnotation(MessageBundle.class).value();
    }

    /** By name of message. English stands in the interface, the others in files beside the templates. */
    static Properties texts(Class<?> bundle, Locale locale) {
        Properties texts = new Properties();
        if (locale.equals(Languages.ENGLISH)) {
            for (Method method : bundle.getMethods())
                texts.setProperty(
                        method.getName(), method.getAnnotation(Message.class).value());
            return texts;
        }
        Path file = FILES.resolve(name(bundle) + "_" + locale.toLanguageTag() + ".properties");
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
