package io.heed.board;

import io.heed.web.Span;
import java.util.List;

/**
 * The board for a wall: figures, queues, price and people, and no customer's name.
 *
 * @param base address of the page itself, and stream where it hears that something has changed
 */
public record WallView(
        String base,
        String stream,
        BoardHead head,
        List<Figure> figures,
        List<Line> queues,
        PriceChart price,
        TeamView team) {

    /** @param filled hundredths of the longest line */
    public record Line(String title, int waiting, int filled, Span longest) {}

    public WallView {
        figures = List.copyOf(figures);
        queues = List.copyOf(queues);
    }
}
