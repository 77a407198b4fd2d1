package io.heed.understanding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once messages can be read by the model; tickets flow before that too, unscored. */
@Readiness
@ApplicationScoped
class ModelReady implements HealthCheck {
    private final ModelInForce model;
    private final ReadingLag lag;

    ModelReady(ModelInForce model, ReadingLag lag) {
        this.model = model;
        this.lag = lag;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("Reading model").status(model.ready());
        ReadingLag.Figures behind = lag.latest();
        answer.withData("unread", behind.unread())
                .withData("oldestUnreadSeconds", Math.round(behind.oldestSeconds()))
                .withData("unscored", behind.unscored());
        List<String> notices = model.notices();
        if (!notices.isEmpty()) answer.withData("notice", String.join(" | ", notices));
        if (model.ready()) return answer.build();
        return model.failure()
                .map(reason -> answer.withData("reason", "the model did not load: " + reason)
                        .withData("next", "correct what the log says of it; it is tried again by itself"))
                .orElseGet(() -> answer.withData("reason", "the model is still loading")
                        .withData("next", "wait some seconds; messages are taken meanwhile"))
                .build();
    }
}
