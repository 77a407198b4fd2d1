package io.heed.learning;

import io.heed.identity.AuditLog;
import io.heed.understanding.ModelInForce;
import io.heed.understanding.UnreadableHeadsException;
import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** A person puts a version into force, a newer one or one of before. */
@ApplicationScoped
class Promoting {
    private final ModelVersions versions;
    private final ModelInForce model;
    private final AuditLog log;

    Promoting(ModelVersions versions, ModelInForce model, AuditLog log) {
        this.log = log;
        this.versions = versions;
        this.model = model;
    }

    /**
     * The version in force again changes nothing.
     *
     * @throws ProblemException 404 when there is none of this name, 409 when it is damaged or of another encoder
     */
    @Transactional
    VersionRow promote(String version, String byName, String why) {
        VersionRow row = VersionRow.named(version)
                .orElseThrow(() -> ProblemException.notFound("There is no model version " + version));
        boolean already =
                Promotion.latest().map(one -> one.version.equals(version)).orElse(false);
        if (already && model.version().name().equals(version)) return row;
        try {
            model.check(versions.load(version));
        } catch (DamagedModelException | UnreadableHeadsException damaged) {
            throw ProblemException.conflict(
                    damaged.getMessage() + ". " + model.version().name() + " stays in force.");
        }
        String before = model.version().name();
        versions.promote(version, byName, TrainingTasks.note(why));
        log.wrote("model.promoted", version, Map.of("inForce", before), Map.of("inForce", version));
        return row;
    }
}
