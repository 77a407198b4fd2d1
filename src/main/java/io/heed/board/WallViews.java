package io.heed.board;

import io.heed.dispatch.Backlog;
import io.heed.dispatch.TicketFacts;
import io.heed.ticket.Queue;
import io.heed.web.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Gathers what hangs on a wall. */
@ApplicationScoped
class WallViews {
    private static final int LINES = 8;

    private final BoardViews board;
    private final TeamMeters team;
    private final Backlog backlog;
    private final Clock clock;

    WallViews(BoardViews board, TeamMeters team, Backlog backlog, Clock clock) {
        this.board = board;
        this.team = team;
        this.backlog = backlog;
        this.clock = clock;
    }

    @Transactional
    WallView of(String base, String stream) {
        return new WallView(base, stream, board.head(), board.figures(), queues(), board.price(), team.team());
    }

    private List<WallView.Line> queues() {
        Instant now = clock.instant();
        Map<String, String> titles =
                Queue.<Queue>listAll().stream().collect(Collectors.toMap(q -> q.name, q -> q.title));
        Map<String, List<TicketFacts>> byQueue = backlog.notAccepted().stream()
                .collect(Collectors.groupingBy(ticket -> Objects.requireNonNullElse(ticket.queue(), "")));
        int most = byQueue.values().stream().mapToInt(List::size).max().orElse(1);
        return byQueue.entrySet().stream()
                .map(queue -> new WallView.Line(
                        titles.getOrDefault(queue.getKey(), "–"),
                        queue.getValue().size(),
                        100 * queue.getValue().size() / most,
                        Span.of(queue.getValue().stream()
                                .map(ticket -> ticket.waited(now))
                                .max(Comparator.naturalOrder())
                                .orElse(Duration.ZERO))))
                .sorted(Comparator.comparingInt(WallView.Line::waiting)
                        .reversed()
                        .thenComparing(WallView.Line::title))
                .limit(LINES)
                .toList();
    }
}
