package io.heed.understanding;

import io.heed.ticket.Queue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the queues of this workspace say of themselves, understood once and again when somebody writes it anew. */
@ApplicationScoped
class QueueDescriptions {
    private static final int MANY = 2_000;

    /** The queues of a new workspace are those that the shipped heads have learned. */
    private static final Set<String> USUAL = ModelVersion.shipped().heads().values().stream()
            .flatMap(heads -> heads.queues().stream())
            .collect(Collectors.toUnmodifiableSet());

    private final ModelInForce model;
    private final Map<String, Meaning> known = new ConcurrentHashMap<>();

    QueueDescriptions(ModelInForce model) {
        this.model = model;
    }

    NewQueues now() {
        List<Queue> queues = Queue.listAll();
        if (known.size() > MANY) known.clear();
        List<NewQueues.Described> described = queues.stream()
                .map(queue -> new NewQueues.Described(queue.name, meaning(text(queue))))
                .toList();
        return new NewQueues(described, USUAL);
    }

    private Meaning meaning(String text) {
        return known.computeIfAbsent(text, description -> model.reader().meaningOf(description));
    }

    private static String text(Queue queue) {
        String title = queue.title == null || queue.title.isBlank() ? queue.name.replace('-', ' ') : queue.title;
        return Stream.of(title, queue.description)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(". "));
    }
}
