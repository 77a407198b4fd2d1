package io.heed.report;

import io.heed.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Reports that are kept under names: for everybody by who sees the whole house, else for the one who kept it. */
@ApplicationScoped
class KeptReports {
    private final Scope scope;
    private final Clock clock;

    KeptReports(Scope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    List<SavedReport> of(String viewer) {
        return SavedReport.all().stream().filter(one -> isOf(viewer, one)).toList();
    }

    private boolean isOf(String viewer, SavedReport report) {
        return scope.wholeHouse() || report.madeBy.equals(viewer);
    }

    void keep(String name, String query, String by) {
        if (name.isEmpty()) throw ProblemException.invalid("name", "is missing: give the report a name");
        if (name.length() > SavedReport.LONGEST_NAME)
            throw ProblemException.invalid("name", "must have at most " + SavedReport.LONGEST_NAME + " characters");
        if (name.indexOf('\0') >= 0) throw ProblemException.invalid("name", "must not contain NUL characters");
        if (query.length() > SavedReport.LONGEST_QUERY)
            throw ProblemException.invalid("name", "names a report whose address is too long to be kept");
        SavedReport.named(name).ifPresent(before -> {
            if (!isOf(by, before))
                throw ProblemException.invalid("name", "must be another: somebody else keeps a report under it");
            before.delete();
            SavedReport.flush();
        });
        SavedReport row = new SavedReport();
        row.name = name;
        row.query = query;
        row.madeAt = clock.instant();
        row.madeBy = by;
        row.persist();
    }

    void forget(long id, String by) {
        SavedReport.<SavedReport>findByIdOptional(id)
                .filter(one -> isOf(by, one))
                .orElseThrow(() -> ProblemException.notFound("There is no kept report " + id))
                .delete();
    }
}
