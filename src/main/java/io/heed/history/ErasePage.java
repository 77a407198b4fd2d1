package io.heed.history;

import java.util.List;
import java.util.Map;

/**
 * What erasing somebody would erase.
 *
 * @param counts of what there is something of
 * @param problem why it was not done, null otherwise
 */
public record ErasePage(
        long id,
        List<HistoryView.Found> identities,
        List<Map.Entry<String, Integer>> counts,
        String why,
        String problem) {}
