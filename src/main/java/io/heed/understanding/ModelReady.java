package io.heed.understanding;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once messages can be read by the model; tickets flow before that too, unscored. */
@Readiness
@ApplicationScoped
class ModelReady implements HealthCheck {
    private final ModelInForce model;

    ModelReady(ModelInForce model) {
        this.model = model;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("Reading model").status(model.ready());
        if (model.ready()) return answer.build();
        return model.failure()
                .map(reason -> answer.withData("reason", "the model did not load: " + reason)
                        .withData("next", "correct what the log says of it and start Heed again"))
                .orElseGet(() -> answer.withData("reason", "the model is still loading")
                        .withData("next", "wait some seconds; messages are taken meanwhile"))
                .build();
    }
}
