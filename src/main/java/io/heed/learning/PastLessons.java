package io.heed.learning;

import io.heed.ticket.Bell;
import io.heed.ticket.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lessons from the history of another system, taken as those that are posted: without what says who somebody is. */
@ApplicationScoped
public class PastLessons {
    private final LessonBook book;
    private final Bell bell;

    PastLessons(LessonBook book, Bell bell) {
        this.book = book;
        this.bell = bell;
    }

    /**
     * @param cells of each text and what is known of it, by the names that a posted lesson has
     * @return how many of them teach something
     */
    public int learn(List<Map<String, String>> cells, String byName) {
        List<NewLesson> lessons = new ArrayList<>();
        for (Map<String, String> one : cells) {
            try {
                lessons.add(LessonLine.ofCells(one));
            } catch (LessonLine.Unfit unfit) {
                // a ticket without a label or with a very long text teaches nothing
            }
        }
        if (lessons.isEmpty()) return 0;
        book.write(lessons, byName);
        bell.ring(Topic.LESSONS);
        return lessons.size();
    }

    /** The checksum under which a text is kept as a lesson. */
    public static byte[] checksum(String text) {
        return TextKey.of(Redaction.of(text.strip())).checksum();
    }
}
