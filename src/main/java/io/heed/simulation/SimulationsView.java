package io.heed.simulation;

import java.util.List;

/** What has been simulated, newest first, and the form for another day. */
public record SimulationsView(Form form, List<RunView> runs) {
    public SimulationsView {
        runs = List.copyOf(runs);
    }

    /**
     * @param problem what to mend before it can run, null at first
     * @param day the chosen day's key
     * @param date the recorded day proposed, and latest the last there can be
     */
    public record Form(
            String problem,
            List<String> days,
            String day,
            String date,
            String latest,
            List<PolicyChoice> policies,
            String seed) {
        public Form {
            days = List.copyOf(days);
            policies = List.copyOf(policies);
        }
    }

    public record PolicyChoice(String label, boolean chosen) {}
}
