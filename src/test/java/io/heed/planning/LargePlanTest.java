package io.heed.planning;

import static io.heed.testkit.World.api;
import static org.hamcrest.Matchers.hasSize;

import io.heed.testkit.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LargePlanTest {
    @Test
    void a_backlog_of_more_than_a_megabyte_is_planned() {
        List<Map<String, Object>> tickets = IntStream.range(0, 30_000)
                .mapToObj(i -> Map.<String, Object>of("id", "ticket-" + i, "weight", 1 + i % 7, "attention", 1))
                .toList();
        api().body(Map.of("tickets", tickets, "agents", List.of(Map.of("id", "ana", "budget", 3))))
                .post("/api/v1/plans")
                .then()
                .statusCode(200)
                .body("assignments", hasSize(3));
    }
}
