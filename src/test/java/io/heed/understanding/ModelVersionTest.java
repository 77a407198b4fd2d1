package io.heed.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelVersionTest {
    @Test
    void what_is_shipped_has_one_name_for_all_its_languages() {
        ModelVersion shipped = ModelVersion.shipped();
        assertThat(shipped.name()).matches("prior-\\d+");
        assertThat(shipped.heads().values()).extracting(HeadWeights::version).containsOnly(shipped.name());
    }
}
