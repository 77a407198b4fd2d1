package io.heed.web;

import io.heed.board.ActingMessages;
import io.heed.board.AheadMessages;
import io.heed.board.BoardMessages;
import io.heed.board.ChannelMessages;
import io.heed.board.DecisionMessages;
import io.heed.board.FairnessMessages;
import io.heed.board.PromiseMessages;
import io.heed.board.SettingMessages;
import io.heed.board.SteeringMessages;
import io.heed.desk.DeskMessages;
import io.heed.desk.DetailsMessages;
import io.heed.desk.FieldMessages;
import io.heed.desk.ListMessages;
import io.heed.desk.MacroMessages;
import io.heed.desk.MatterMessages;
import io.heed.desk.PreferenceMessages;
import io.heed.desk.WhyMessages;
import io.heed.desk.WorkMessages;
import io.heed.history.ErasureMessages;
import io.heed.history.HistoryMessages;
import io.heed.identity.DoorMessages;
import io.heed.learning.ModelMessages;
import io.heed.radar.RadarMessages;
import io.heed.report.ReportMessages;
import io.heed.setup.RightMessages;
import io.heed.setup.SetupMessages;
import io.heed.simulation.SimulationMessages;
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
            KeyMessages.class,
            DoorMessages.class,
            DeskMessages.class,
            DetailsMessages.class,
            WhyMessages.class,
            WorkMessages.class,
            ListMessages.class,
            MacroMessages.class,
            FieldMessages.class,
            MatterMessages.class,
            PreferenceMessages.class,
            BoardMessages.class,
            ChannelMessages.class,
            SettingMessages.class,
            ActingMessages.class,
            AheadMessages.class,
            DecisionMessages.class,
            HistoryMessages.class,
            ErasureMessages.class,
            SimulationMessages.class,
            ModelMessages.class,
            PromiseMessages.class,
            SetupMessages.class,
            RightMessages.class,
            FairnessMessages.class,
            SteeringMessages.class,
            RadarMessages.class,
            ReportMessages.class);

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
