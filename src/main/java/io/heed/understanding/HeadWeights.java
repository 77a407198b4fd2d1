package io.heed.understanding;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Everything the heads have learned; {@link HeadsFile} keeps it.
 *
 * @param version name of this model version, shown with every reading
 * @param encoder the encoder whose vectors these heads understand
 * @param dimensions d, the length of those vectors
 * @param queues names of the queues in the order of the queue head's outcomes
 * @param corpus checksum of what it was trained on
 * @param attention by task, how its head attends to the tokens; {@link AttentionKind#DOT_PRODUCT} where nothing is said
 * @param tensors by "task.name", such as "urgency.Wk"
 */
public record HeadWeights(
        String version,
        String encoder,
        int dimensions,
        List<String> queues,
        String corpus,
        Map<String, AttentionKind> attention,
        Map<String, Tensor> tensors) {
    public static final String URGENCY = "urgency";
    public static final String QUEUE = "queue";
    public static final String EFFORT = "effort";

    public HeadWeights {
        queues = List.copyOf(queues);
        attention = Map.copyOf(attention);
        tensors = Map.copyOf(tensors);
    }

    public AttentionKind attention(String task) {
        return attention.getOrDefault(task, AttentionKind.DOT_PRODUCT);
    }

    public Tensor tensor(String task, String name) {
        Tensor tensor = tensors.get(task + "." + name);
        if (tensor == null) {
            throw new UnreadableHeadsException("The heads " + version + " lack " + task + "." + name);
        }
        return tensor;
    }

    /** Whether the head also sees the text's embedding, not only what it attends to. */
    public boolean takesEmbedding(String task) {
        return tensors.containsKey(task + ".Ws");
    }

    /** Whether the head also reads the words as they stand. */
    public boolean takesWords(String task) {
        return tensors.containsKey(task + ".words.weights");
    }

    /** By this the logits are divided, so that 0.8 comes true eight times in ten. */
    public float temperature(String task) {
        Tensor tensor = tensors.get(task + ".temperature");
        return tensor == null ? 1 : tensor.values()[0];
    }

    public HeadWeights named(String newVersion) {
        return new HeadWeights(newVersion, encoder, dimensions, queues, corpus, attention, tensors);
    }

    public HeadWeights with(Map<String, Tensor> others) {
        return new HeadWeights(version, encoder, dimensions, queues, corpus, attention, others);
    }

    /** Whether its head was ever taught; one that was not says the same of every text. */
    public boolean knows(String task) {
        Tensor last = tensors.get(task + ".W2");
        return last != null && IntStream.range(0, last.values().length).anyMatch(i -> last.values()[i] != 0);
    }
}
