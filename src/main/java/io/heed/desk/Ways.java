package io.heed.desk;

import io.heed.dispatch.PlanRow;
import io.heed.identity.Permission;
import io.heed.identity.Person;
import io.heed.identity.Role;
import io.heed.web.NavItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** An agent's ways through the desk, each with how much is there. None of the counts looks at all tickets. */
@ApplicationScoped
class Ways {
    private final SavedViews views;

    Ways(SavedViews views) {
        this.views = views;
    }

    /** Whether a way that is not an agent's leads anywhere for them. */
    static boolean openTo(Person person, String way) {
        return switch (way) {
            case "decisions", "fairness", "price", "radar" ->
                Role.permissions(person.role).contains(Permission.SEE_BOARD);
            case "reports" -> Role.permissions(person.role).contains(Permission.SEE_REPORTS);
            case "weights" -> Role.permissions(person.role).contains(Permission.STEER_WEIGHTS);
            case "promises", "fields" -> Role.permissions(person.role).contains(Permission.MANAGE_QUEUES);
            case "simulations" -> Role.permissions(person.role).contains(Permission.TRY_PLANS);
            case "models" -> Role.permissions(person.role).contains(Permission.MANAGE_MODELS);
            case "channels" -> Role.permissions(person.role).contains(Permission.MANAGE_CHANNELS);
            case "setup" -> Role.permissions(person.role).contains(Permission.MANAGE_PEOPLE);
            case "history" -> Role.permissions(person.role).contains(Permission.MANAGE_HISTORY);
            default -> true;
        };
    }

    List<NavItem> ofAgent(Person agent, int onDesk) {
        List<NavItem> ways = new ArrayList<>();
        ways.add(new NavItem("desk", "/desk", onDesk));
        ways.add(new NavItem(
                "queue",
                "/desk/queue",
                PlanRow.latest().map(plan -> plan.waiting).orElse(0)));
        ways.add(new NavItem("mentions", "/desk/mentions", (int) Mention.unread(agent.id)));
        ways.add(new NavItem("snoozed", "/desk/snoozed", (int) Snooze.count("agentId", agent.id)));
        ways.add(new NavItem("solved", "/desk/solved", null));
        ways.add(new NavItem("search", "/desk/search", null));
        ways.add(new NavItem("macros", "/desk/macros", null));
        for (SavedView view : SavedView.visibleTo(agent.id)) {
            int count = views.count(view, agent.id);
            String shown = count > SavedViews.COUNTED ? SavedViews.COUNTED + "+" : Integer.toString(count);
            ways.add(new NavItem("view-" + view.id, "/desk/views/" + view.id, shown, view.name));
        }
        return ways;
    }
}
