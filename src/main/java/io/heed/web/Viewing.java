package io.heed.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Who reads the page that is being made: in which language, in which time zone, with which helps switched on. */
@RequestScoped
@Named("viewing")
public class Viewing {
    static final String COOKIE = "language";

    private final Choices choices;
    private final CurrentVertxRequest request;
    private final PageConfig config;
    private Choice choice;

    Viewing(Choices choices, CurrentVertxRequest request, PageConfig config) {
        this.choices = choices;
        this.request = request;
        this.config = config;
    }

    /** Their own choice, else what this browser was told at the door, else what it asks for. */
    public Locale locale() {
        if (choice().language() != null) return choice().language();
        RoutingContext exchange = request.getCurrent();
        if (exchange == null) return Languages.ENGLISH;
        Cookie told = exchange.request().getCookie(COOKIE);
        List<Locale> wanted = exchange.acceptableLanguages().stream()
                .map(one -> Locale.forLanguageTag(one.value()))
                .toList();
        return Languages.known(told == null ? null : told.getValue()).orElseGet(() -> Languages.readBy(wanted));
    }

    /** As the page's lang attribute says it. */
    public String language() {
        return locale().toLanguageTag();
    }

    public ZoneId zone() {
        return choice().zone() == null ? config.zone() : choice().zone();
    }

    public Moment moment(Instant at) {
        return new Moment(at, zone(), locale());
    }

    public boolean keys() {
        return choice().keys();
    }

    public boolean sound() {
        return choice().sound();
    }

    public boolean notices() {
        return choice().notices();
    }

    /** For an error's page: what broke may be the very place where choices are kept. */
    void askNobody() {
        if (choice == null) choice = Choice.NONE;
    }

    private Choice choice() {
        if (choice == null) choice = choices.ofViewer();
        return choice;
    }
}
