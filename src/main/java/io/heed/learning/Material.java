package io.heed.learning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one language has to learn from: its own lessons with the starter tickets beside them, split three ways.
 *
 * @param lessons how many of the house's own texts teach each task
 * @param queues outcomes of the queue head: queues that some text stands for
 */
record Material(
        List<Labelled> training,
        List<Labelled> validation,
        List<Labelled> heldOut,
        Lessons lessons,
        List<String> queues) {
    /** Starter tickets together weigh at most as much as this many lessons. */
    private static final double REPLAY_WEIGHT = 1000;

    /** A house that names none of the usual queues in so many lessons does not use them. */
    private static final int OTHER_QUEUES = 50;

    private static final double SOMETIMES = 0.01;

    /** With fewer of its own it needs the usual ones: a model of one queue would see that queue in everything. */
    private static final int FEW_QUEUES = 3;

    /**
     * With so many lessons of its own on urgency or effort a house says what they mean there. Starter tickets then neither
     * teach nor judge that task: of 834 messages "is help asked for at once" is learned to an AUC of .932 without them, and
     * to .905 with them.
     */
    private static final int OWN = 300;

    /** Of urgent lessons, and of others, there must be so many to tell the two apart by. */
    private static final int EACH_SIDE = 30;

    /**
     * How many texts have a label for each task.
     *
     * @param rarer urgent ones or others, whichever are fewer
     */
    record Lessons(int urgency, int rarer, int queue, int effort) {
        boolean ownUrgency() {
            return urgency >= OWN && rarer >= EACH_SIDE;
        }

        boolean ownEffort() {
            return effort >= OWN;
        }

        boolean any() {
            return urgency + queue + effort > 0;
        }

        int most() {
            return Math.max(urgency, Math.max(queue, effort));
        }
    }

    /** @param tasks which are to be learned; a task that no lesson teaches stays as it is */
    static Material of(List<KnownText> texts, Replay replay, Set<Task> tasks) {
        int urgency = count(texts, tasks, Task.URGENCY);
        int urgent = count(texts.stream().filter(Material::isUrgent).toList(), tasks, Task.URGENCY);
        int rarer = Math.min(urgent, urgency - urgent);
        Lessons lessons =
                new Lessons(urgency, rarer, count(texts, tasks, Task.QUEUE), count(texts, tasks, Task.EFFORT));
        Set<Task> taught = new HashSet<>();
        if (lessons.urgency > 0) taught.add(Task.URGENCY);
        if (lessons.queue > 0) taught.add(Task.QUEUE);
        if (lessons.effort > 0) taught.add(Task.EFFORT);
        List<Labelled> training = new ArrayList<>();
        List<Labelled> validation = new ArrayList<>();
        List<Labelled> heldOut = new ArrayList<>();
        for (KnownText text : texts) {
            Labelled labelled = text.labelled(taught);
            if (labelled == null) continue;
            (text.key().heldOut() ? heldOut : text.key().validates() ? validation : training).add(labelled);
        }
        boolean usual = usesUsualQueues(texts, replay);
        if (lessons.ownUrgency()) taught.remove(Task.URGENCY);
        if (lessons.ownEffort()) taught.remove(Task.EFFORT);
        double weight = Math.min(1, REPLAY_WEIGHT / Math.max(1, training.size()));
        add(replay.training(), taught, usual, weight, training);
        add(replay.validation(), taught, usual, weight, validation);
        add(replay.heldOut(), taught, usual, 1, heldOut);
        Set<String> queues = new TreeSet<>();
        for (Labelled one : training) if (one.queue() != null) queues.add(one.queue());
        return new Material(training, validation, heldOut, lessons, List.copyOf(queues));
    }

    private static boolean isUrgent(KnownText text) {
        return text.urgency() != null && text.urgency() >= 0.5;
    }

    private static int count(List<KnownText> texts, Set<Task> tasks, Task task) {
        if (!tasks.contains(task)) return 0;
        return (int) texts.stream()
                .filter(text -> !text.key().heldOut() && text.teaches(task))
                .count();
    }

    /** Starter tickets would only pull a house's tickets into queues that it does not have. */
    private static boolean usesUsualQueues(List<KnownText> texts, Replay replay) {
        Set<String> usual = new HashSet<>();
        for (StarterTicket ticket : replay.training()) usual.add(ticket.queue());
        long named = texts.stream().filter(text -> text.queue() != null).count();
        long ours = texts.stream()
                .filter(text -> text.queue() != null && usual.contains(text.queue()))
                .count();
        long different = texts.stream()
                .map(KnownText::queue)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return named < OTHER_QUEUES || different < FEW_QUEUES || ours >= SOMETIMES * named;
    }

    private static void add(
            List<StarterTicket> tickets, Set<Task> taught, boolean queues, double weight, List<Labelled> to) {
        for (StarterTicket ticket : tickets) {
            String queue = taught.contains(Task.QUEUE) && queues ? ticket.queue() : null;
            double urgency = taught.contains(Task.URGENCY) ? ticket.urgencyTarget() : Double.NaN;
            double effort = taught.contains(Task.EFFORT) ? ticket.effortMinutes() : Double.NaN;
            if (queue == null && Double.isNaN(urgency) && Double.isNaN(effort)) continue;
            to.add(new Labelled(ticket.text(), null, urgency, queue, effort, weight));
        }
    }
}
