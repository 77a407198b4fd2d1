package io.heed.intake.web;

import io.heed.intake.Account;
import io.heed.intake.Accounts;
import io.heed.intake.IntakeConfig;
import io.heed.intake.Throttle;
import io.heed.intake.TooMany;
import io.heed.web.Problem;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Who is calling, on which account, and whether they may call again so soon. */
@RequestScoped
class Reception {
    private final Accounts accounts;
    private final Throttle throttle;
    private final IntakeConfig config;
    private final Clock clock;
    private Account account;

    Reception(Accounts accounts, Throttle throttle, IntakeConfig config, Clock clock) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.config = config;
        this.clock = clock;
    }

    Origins open(String name) {
        account = accounts.open(Web.CHANNEL, name)
                .orElseThrow(() -> ProblemException.notFound(
                        "There is no account of this name on web: make it with PUT /api/v1/channels/web/NAME"));
        wait(throttle.enter(account.toString()));
        return Origins.of(account.setting("allowedOrigins"));
    }

    Account account() {
        return account;
    }

    /** @param authorization Bearer and the visitor's token */
    Visitor visitor(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7))
            throw nobody("Authorization is missing: send Bearer and a visitor token");
        return holder(authorization.substring(7).strip());
    }

    Visitor holder(String token) {
        try {
            Visitor visitor = VisitorToken.open(token, account, clock.instant());
            limit("visitor " + account.name() + " " + visitor.id());
            return visitor;
        } catch (RefusedException refused) {
            throw nobody(refused.getMessage());
        }
    }

    void limit(String who) {
        wait(throttle.enter(
                who, config.visitors().perSecond(), config.visitors().burst()));
    }

    private static ProblemException nobody(String reason) {
        return new ProblemException(Problem.unauthorized(reason));
    }

    private static void wait(Optional<Duration> pause) {
        if (pause.isPresent()) throw new WebApplicationException(TooMany.answer(pause.get()));
    }
}
