package io.heed.learning;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import io.heed.understanding.HeadWeights;
import io.heed.understanding.HeadsFile;
import io.heed.understanding.ModelVersion;
import io.heed.understanding.Shelf;
import io.heed.understanding.UnreadableHeadsException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** The shelf: versions in the database and on disk, either of which restores the other, and which one is in force. */
@ApplicationScoped
class ModelVersions implements Shelf {
    private static final Logger LOG = Logger.getLogger(ModelVersions.class);
    private static final int LOOKED_BACK = 20;
    private static final String HEED = "Heed";

    private final ModelFiles files;
    private final Clock clock;
    private final Bell bell;
    private final Session entities;

    ModelVersions(
            @ConfigProperty(name = "heed.data-dir") Optional<String> data, Clock clock, Bell bell, Session entities) {
        this.files =
                new ModelFiles(Path.of(data.orElseGet(() -> System.getProperty("user.home") + "/.heed"), "models"));
        this.clock = clock;
        this.bell = bell;
        this.entities = entities;
    }

    /** The one that is in force, or the last before it that is whole. */
    @Override
    public Optional<ModelVersion> inForce() {
        List<Promotion> history = QuarkusTransaction.requiringNew().call(() -> Promotion.newestFirst(LOOKED_BACK));
        for (Promotion one : history) {
            try {
                return Optional.of(load(one.version));
            } catch (DamagedModelException damaged) {
                LOG.errorf("%s; looking for the one that was in force before", damaged.getMessage());
            }
        }
        return Optional.empty();
    }

    Optional<String> nameInForce() {
        return QuarkusTransaction.requiringNew().call(() -> Promotion.latest().map(one -> one.version));
    }

    /** The version that Heed came with has a row like all others, so that one can go back to it. */
    @Transactional
    void welcome(ModelVersion shipped) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('model'))", Integer.class)
                .getSingleResult();
        if (VersionRow.named(shipped.name()).isEmpty()) save(shipped, Map.of(), null, HEED, "Came with Heed");
        Optional<Promotion> latest = Promotion.latest();
        boolean gone = latest.isPresent()
                && !latest.get().version.equals(shipped.name())
                && HeadsRow.of(latest.get().version).isEmpty();
        if (latest.isEmpty() || gone) promote(shipped.name(), HEED, "Came with Heed");
    }

    /** @throws DamagedModelException when neither the file nor the row is whole */
    ModelVersion load(String version) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (version.equals(ModelVersion.shipped().name())) return ModelVersion.shipped();
            Map<String, HeadWeights> heads = new HashMap<>();
            for (HeadsRow row : HeadsRow.of(version)) heads.put(row.language, heads(row));
            if (heads.isEmpty())
                throw new DamagedModelException("Model " + version + " came with another release of Heed and is gone");
            return new ModelVersion(version, heads);
        });
    }

    private HeadWeights heads(HeadsRow row) {
        byte[] bytes = files.read(row.version, row.language, row.sha256).orElseGet(() -> restored(row));
        try {
            return HeadsFile.read(bytes);
        } catch (UnreadableHeadsException unreadable) {
            throw new DamagedModelException("Model " + row.version + " cannot be read: " + unreadable.getMessage());
        }
    }

    private byte[] restored(HeadsRow row) {
        if (!ModelFiles.isWhole(row.bytes, row.sha256))
            throw new DamagedModelException("Model " + row.version + " is damaged in the database, and "
                    + files.file(row.version, row.language) + " is missing or damaged too");
        onDisk(row);
        LOG.infof("%s was restored from the database", files.file(row.version, row.language));
        return row.bytes;
    }

    private void onDisk(HeadsRow row) {
        try {
            files.write(row.version, row.language, row.bytes);
        } catch (IOException full) {
            LOG.warnf(
                    "%s cannot be written (%s); the database has it",
                    files.file(row.version, row.language), full.toString());
        }
    }

    /** Inside a transaction; the shipped version's heads stay in the program. */
    void save(ModelVersion version, Map<String, Metrics> metrics, String basedOn, String byName, String note) {
        VersionRow row = new VersionRow();
        row.version = version.name();
        row.at = clock.instant();
        row.byName = byName;
        row.basedOn = basedOn;
        row.metrics = metrics;
        row.note = note;
        row.persistAndFlush();
        if (basedOn == null) return;
        version.heads().forEach((language, heads) -> {
            HeadsRow part = new HeadsRow();
            part.version = version.name();
            part.language = language;
            part.bytes = HeadsFile.write(heads);
            part.sha256 = ModelFiles.sha256(part.bytes);
            part.persist();
            onDisk(part);
        });
    }

    String nextName() {
        return "v"
                + QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery("select nextval('model_version_seq')", Long.class)
                                .getSingleResult());
    }

    /** Inside a transaction: one row, and every instance takes it over. */
    void promote(String version, String byName, String why) {
        Promotion row = new Promotion();
        row.version = version;
        row.before = Promotion.latest().map(one -> one.version).orElse(null);
        row.at = clock.instant();
        row.byName = byName;
        row.why = why;
        row.persist();
        bell.ring(Topic.MODEL, Topic.BOARD);
    }
}
