package io.heed.dispatch;

import static io.heed.dispatch.Assignment.State.accepted;
import static io.heed.dispatch.Assignment.State.canceled;
import static io.heed.dispatch.Assignment.State.completed;
import static io.heed.dispatch.Assignment.State.pending;
import static io.heed.dispatch.Assignment.State.rejected;
import static io.heed.dispatch.Assignment.State.rescinded;
import static io.heed.dispatch.Assignment.State.timedOut;
import static io.heed.dispatch.Assignment.State.wrapping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.heed.dispatch.Assignment.State;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentStateTest {
    private record Move(State from, State to) {}

    private static final Set<Move> ALLOWED = Set.of(
            new Move(pending, accepted),
            new Move(pending, rejected),
            new Move(pending, timedOut),
            new Move(pending, canceled),
            new Move(pending, rescinded),
            new Move(accepted, wrapping),
            new Move(accepted, canceled),
            new Move(wrapping, completed),
            new Move(wrapping, canceled));

    @Test
    void of_all_pairs_only_the_nine_moves_are_made() {
        for (State from : State.values())
            for (State to : State.values())
                assertThat(from.mayBecome(to)).as(from + " to " + to).isEqualTo(ALLOWED.contains(new Move(from, to)));
    }

    @Test
    void an_assignment_refuses_every_other_move_and_stays_as_it_is() {
        for (State from : State.values())
            for (State to : List.of(rejected, timedOut, canceled, rescinded, completed)) {
                Assignment assignment = in(from);
                if (ALLOWED.contains(new Move(from, to))) {
                    assignment.end(to, "why", Tickets.NOW);
                    assertThat(assignment.state).isEqualTo(to);
                    assertThat(assignment.endedAt).isEqualTo(Tickets.NOW);
                } else {
                    assertThatIllegalStateException()
                            .as(from + " to " + to)
                            .isThrownBy(() -> assignment.end(to, "why", Tickets.NOW));
                    assertThat(assignment.state).isEqualTo(from);
                    assertThat(assignment.endedAt).isNull();
                }
            }
    }

    @Test
    void no_way_leads_out_of_an_end() {
        for (State state : State.values())
            if (!state.live()) assertThat(State.values()).as(state.name()).noneMatch(state::mayBecome);
    }

    @Test
    void what_is_taken_back_is_rescinded_before_the_answer_and_canceled_after_it() {
        Assignment offered = in(pending);
        offered.takeBack(Assignment.Cause.byHand, "why", Tickets.NOW);
        assertThat(offered.state).isEqualTo(rescinded);
        Assignment taken = in(accepted);
        taken.takeBack(Assignment.Cause.silent, "why", Tickets.NOW);
        assertThat(taken.state).isEqualTo(canceled);
    }

    private static Assignment in(State state) {
        Assignment assignment = new Assignment();
        assignment.state = state;
        return assignment;
    }
}
