package io.heed.desk;

import io.heed.web.Choice;
import java.util.List;

/**
 * What somebody can choose for their pages, and has.
 *
 * @param language its tag; empty to follow the browser
 * @param zone its name; empty to follow the workspace
 * @param workspace the zone of the workspace
 * @param colleagues other agents; none for who takes no tickets
 * @param saved whether it was just kept
 * @param problem whether a zone was refused
 */
public record PreferencesView(
        String language,
        String zone,
        Choice choice,
        String theme,
        String workspace,
        List<String> zones,
        List<Colleague> colleagues,
        boolean saved,
        boolean problem) {

    /** Somebody who could look after one's tickets. */
    public record Colleague(long id, String name, boolean deputy) {}

    public PreferencesView {
        zones = List.copyOf(zones);
        colleagues = List.copyOf(colleagues);
    }
}
