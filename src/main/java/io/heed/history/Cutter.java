package io.heed.history;

import java.io.IOException;
import java.util.function.Consumer;

/** Cuts a file into records as it streams by, so that its size does not matter to memory. */
interface Cutter {
    /** @param records is handed each in the file's order */
    void cut(Consumer<Cut> records) throws IOException;
}
