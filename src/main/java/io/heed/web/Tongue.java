package io.heed.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.event.Observes;

/** The one place where a page gets its language: every template, fragment and message is made in its viewer's. */
class Tongue {
    void speak(@Observes EngineBuilder engine, Viewing viewing) {
        engine.addTemplateInstanceInitializer(template -> {
            boolean asked = Arc.container().requestContext().isActive();
            template.setLocale(asked ? viewing.locale() : Languages.ENGLISH);
        });
    }
}
