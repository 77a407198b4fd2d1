package io.heed.board;

import io.heed.web.Face;
import io.heed.web.Moment;
import io.heed.web.PromiseClock;
import io.heed.web.Span;
import java.util.List;

/**
 * The tickets that a figure counts.
 *
 * @param figure its key
 * @param problem why something was refused, null when nothing was
 * @param rest how many more there are than are shown
 */
public record BehindView(String figure, String problem, int total, List<Row> rows, List<Choice> agents, int rest) {

    public record Choice(String value, String title) {}

    /**
     * @param urgency null where nothing weighs it any more
     * @param took until its first reply, where that is what is counted; else null
     * @param held until when it is held, null when it is not
     */
    public record Row(
            long id,
            String customer,
            String queue,
            Integer urgency,
            Span waits,
            PromiseClock promise,
            Span took,
            Face agent,
            String state,
            Moment held,
            boolean raised,
            boolean open) {}

    public BehindView {
        rows = List.copyOf(rows);
        agents = List.copyOf(agents);
    }
}
