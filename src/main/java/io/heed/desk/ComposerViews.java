package io.heed.desk;

import io.heed.identity.Person;
import io.heed.intake.Replies;
import io.heed.ticket.Ticket;
import io.heed.web.Viewing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The composer as its writer left it, on whatever device. */
@ApplicationScoped
class ComposerViews {
    private static final int LIKELY = 5;

    private final Replies replies;
    private final Drafts drafts;
    private final DraftFiles files;
    private final Macros macros;
    private final SimilarTickets similar;
    private final SeenTickets seen;
    private final Viewing viewing;

    ComposerViews(
            Replies replies,
            Drafts drafts,
            DraftFiles files,
            Macros macros,
            SimilarTickets similar,
            SeenTickets seen,
            Viewing viewing) {
        this.replies = replies;
        this.drafts = drafts;
        this.files = files;
        this.macros = macros;
        this.similar = similar;
        this.seen = seen;
        this.viewing = viewing;
    }

    /**
     * @param macro to begin with, null for none
     * @param source a ticket that reads alike, whose reply is to begin with; null for none
     * @param refused why a file was not kept, null when none was refused
     */
    record Begin(Long macro, Long source, String refused) {
        static final Begin NOTHING = new Begin(null, null, null);
    }

    Composer of(Ticket ticket, Person writer, Begin begin) {
        Composer fresh = Composer.fresh(ticket.id, ticket.customer.displayName(), seen.newest(ticket.id));
        Optional<Draft> draft = Draft.of(writer.id, ticket.id);
        Composer kept = draft.map(known -> fresh.saying(known.text, known.note)).orElse(fresh);
        Optional<Macro> macro = Optional.ofNullable(begin.macro()).flatMap(id -> Macro.visibleTo(writer.id, id));
        if (macro.isPresent()) {
            String text = macros.text(macro.get(), ticket, writer);
            kept = kept.saying(joined(kept.text(), text), macro.get().note);
        }
        Optional<String> suggestion =
                begin.source() == null ? Optional.empty() : suggestion(ticket, writer, begin.source());
        if (suggestion.isPresent()) kept = kept.saying(joined(kept.text(), suggestion.get()), false);
        Tools tools = around(ticket, writer, begin);
        return kept.with(new Tools(
                tools.macros(),
                macro.map(Tools.Inserted::of).orElse(null),
                tools.files(),
                tools.takesFiles(),
                begin.refused(),
                tools.largest(),
                tools.after(),
                draft.map(known -> viewing.moment(known.at)).orElse(null),
                suggestion.isPresent() ? begin.source() : null));
    }

    /** Around a text that was refused and comes back as it was. */
    Tools around(Ticket ticket, Person writer, Begin begin) {
        return new Tools(
                Macro.visibleTo(writer.id).stream().map(Tools.Inserted::of).toList(),
                null,
                files.of(writer.id, ticket.id),
                replies.takesFiles(ticket),
                begin.refused(),
                String.format(Locale.ROOT, "%d MB", files.largest() / (1024 * 1024)),
                drafts.lastOf(writer.id, ticket.id),
                null,
                null);
    }

    private static String joined(String written, String added) {
        return written.isBlank() ? added : written.stripTrailing() + "\n" + added;
    }

    /** What was answered there, with this customer's name where that one's stood. Only of tickets that read alike. */
    private Optional<String> suggestion(Ticket ticket, Person writer, long source) {
        List<SimilarTickets.Similar> alike = similar.of(ticket.id, LIKELY);
        return alike.stream()
                .filter(one -> one.ticket() == source && one.reply() != null)
                .findFirst()
                .map(one -> Borrowed.from(
                        one.reply(),
                        Ticket.<Ticket>findById(source).customer.displayName(),
                        ticket.customer.displayName(),
                        one.repliedBy(),
                        writer.name));
    }
}
