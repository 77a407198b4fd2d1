package io.heed.setup;

import io.heed.dispatch.Helping;
import io.heed.intake.QueueBody;
import io.heed.ticket.Queue;
import io.heed.web.ProblemException;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A queue as its form sends it. */
public class QueueForm {
    private static final int MOST_MINUTES = 30 * 24 * 60;

    @FormParam("name")
    String name;

    @FormParam("title")
    String title;

    @FormParam("description")
    String description;

    @FormParam("skills")
    String skills;

    /** Empty for nobody. */
    @FormParam("helper")
    String helper;

    @FormParam("minutes")
    String minutes;

    @FormParam("nobody")
    String nobody;

    /** The name of the one that is changed, null for a new one. */
    String known;

    List<PeopleViews.Choice> choices = List.of();

    static QueueForm of(Queue queue, Optional<Helping.Help> help) {
        QueueForm form = new QueueForm();
        form.name = queue.name;
        form.title = queue.title;
        form.description = queue.description;
        form.skills = String.join(", ", queue.skills);
        form.helper = help.map(Helping.Help::to).orElse("");
        form.minutes = help.map(one -> Integer.toString(one.afterMinutes())).orElse("");
        form.nobody = help.map(Helping.Help::whenNobody).orElse(false) ? "yes" : null;
        return form;
    }

    public String known() {
        return known;
    }

    public List<PeopleViews.Choice> choices() {
        return choices;
    }

    public String name() {
        return PersonForm.text(name).toLowerCase(Locale.ROOT);
    }

    public String title() {
        return PersonForm.text(title);
    }

    public String description() {
        return PersonForm.text(description);
    }

    public String skills() {
        return PersonForm.text(skills);
    }

    public String helper() {
        return PersonForm.text(helper);
    }

    public String minutes() {
        return PersonForm.text(minutes);
    }

    public boolean whenNobody() {
        return "yes".equals(nobody);
    }

    QueueBody body() {
        List<String> needed = Arrays.stream(skills().toLowerCase(Locale.ROOT).split("[\\s,;，；]+"))
                .filter(one -> !one.isEmpty())
                .toList();
        return new QueueBody(title().isEmpty() ? null : title(), description(), needed, null, null);
    }

    Optional<Helping.Help> help() {
        if (helper().isEmpty()) return Optional.empty();
        if (!minutes().matches("\\d{1,5}")
                || Integer.parseInt(minutes()) < 1
                || Integer.parseInt(minutes()) > MOST_MINUTES)
            throw ProblemException.invalid("minutes", "must be whole minutes, 1 or more");
        return Optional.of(new Helping.Help(helper(), Integer.parseInt(minutes()), whenNobody()));
    }
}
