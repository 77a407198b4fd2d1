package io.heed.history;

import java.io.Serial;

/** Why a record cannot come in: which field of it, and what would be right. */
final class Unfit extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String field;

    /** @param field empty when it is about the record as a whole */
    Unfit(String field, String reason) {
        super(reason);
        this.field = field;
    }

    String field() {
        return field;
    }
}
