package io.heed.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerEquationsTest {
    /** In the order of the ledger's components; `pending`, the eleventh, is a sum of two others. */
    private static final long[] BALANCED = {22, 1, 21, 2, 3, 1, 15, 13, 1, 5, 8, 12, 4, 3, 2, 1, 2, 4};

    @Test
    void a_ledger_whose_equations_hold_is_balanced() {
        assertThat(ledger(BALANCED.clone()).balanced()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17})
    void one_row_too_many_anywhere_unbalances_it(int line) {
        long[] counts = BALANCED.clone();
        counts[line]++;
        assertThat(ledger(counts).balanced()).isFalse();
    }

    private static Ledger ledger(long... n) {
        return new Ledger(
                n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12], n[13], n[14], n[15],
                n[16], n[17]);
    }
}
