package io.heed.setup;

import io.heed.board.Guide;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.Vetoed;
import java.util.Optional;

/** The guide of an installation that is new, in one that is long past that. */
@Vetoed
public class BeginnersGuide extends FirstSteps {
    private volatile boolean shown;

    private BeginnersGuide() {
        super(null, null, null);
    }

    /** Instead of the real one until the test is over. */
    public static BeginnersGuide put() {
        BeginnersGuide guide = new BeginnersGuide();
        QuarkusMock.installMockForType(guide, FirstSteps.class);
        return guide;
    }

    public void show(boolean now) {
        shown = now;
    }

    @Override
    public Optional<Guide.Steps> steps() {
        return shown ? Optional.of(new Guide.Steps(true, false, true, false)) : Optional.empty();
    }
}
