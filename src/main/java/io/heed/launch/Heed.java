package io.heed.launch;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ExceptionUtil;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import org.jboss.logging.Logger;

/** Starts Heed: what it needs around it first, then Quarkus, and in the other order at the end. */
@QuarkusMain
public class Heed {
    public static void main(String... args) {
        if (!built()) {
            // From an IDE: Quarkus builds the application first and then comes here again.
            Quarkus.run(args);
            return;
        }
        try {
            boolean developing = developing();
            Settings settings = Settings.read(System::getProperty, System::getenv, developing);
            if (!developing) { // A live reload keeps its port open all the while.
                HttpPort.check(settings.httpHost(), settings.httpPort());
            }
            run(settings, args);
        } catch (Refusal refusal) {
            say(refusal);
            System.exit(1);
        }
    }

    private static boolean built() {
        return Thread.currentThread()
                        .getContextClassLoader()
                        .getResource(Application.APP_CLASS_NAME.replace('.', '/') + ".class")
                != null;
    }

    /** Quarkus says so itself only once it runs; at first its class loader for live reload gives it away. */
    private static boolean developing() {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT
                || Heed.class.getClassLoader().toString().contains("ClassLoader: DEV");
    }

    private static void run(Settings settings, String... args) {
        try (Surroundings surroundings = Surroundings.prepare(settings)) {
            Logger.getLogger(Heed.class).info(surroundings);
            Thread hook = new Thread(() -> closeAfterQuarkus(surroundings), "heed-stop");
            Runtime.getRuntime().addShutdownHook(hook);
            Quarkus.run(null, Heed::ended, args);
            // Only a live reload comes here; otherwise the process has ended in the line above.
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    /** Hooks run side by side, and Quarkus must write its last rows first. */
    private static void closeAfterQuarkus(Surroundings surroundings) {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        surroundings.close();
    }

    private static void ended(Integer code, Throwable failure) {
        if (failure != null) {
            report(failure);
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
    }

    private static void report(Throwable failure) {
        Throwable root = ExceptionUtil.getRootCause(failure);
        if (Refusal.in(failure).isPresent()) {
            say(Refusal.in(failure).get());
        } else if (root instanceof BindException) {
            say(new Refusal(
                    "Heed cannot listen: " + root.getMessage(),
                    "Set QUARKUS_HTTP_PORT to a free port of this machine"));
        } else if (root instanceof ConfigurationException || root instanceof ConfigValidationException) {
            say(new Refusal(root.getMessage(), "Correct that setting"));
        } else {
            Logger.getLogger(Heed.class)
                    .error("Heed does not start; the reason is below, please report it if it is Heed's", failure);
        }
    }

    private static void say(Refusal refusal) {
        System.err.println("Heed does not start. " + refusal.getMessage());
    }
}
