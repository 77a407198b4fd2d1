package io.heed.understanding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.heed.identity.May;
import io.heed.web.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Reads texts as tickets would be read, and stores nothing. */
@Path("/api/v1/readings")
@RolesAllowed(May.TRY_PLANS)
class ReadingsResource {
    private static final int MOST = 256;

    private final ModelInForce model;
    private final EffortBook efforts;
    private final QueueDescriptions descriptions;

    ReadingsResource(ModelInForce model, EffortBook efforts, QueueDescriptions descriptions) {
        this.model = model;
        this.efforts = efforts;
        this.descriptions = descriptions;
    }

    @Schema(name = "ReadingsRequest")
    record Request(
            @Schema(examples = "[\"Nobody can pay by card\"]")
            List<String> texts,

            @Schema(description = "Whether to return the embeddings as well")
            boolean embedding) {}

    @Schema(name = "TextReading")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(description = "0 (next week will do) to 1 (harm is happening now)")
            double urgency,

            List<WordWeight> words,

            @Schema(description = "urgency without those words; null when nobody would ask")
            Double withoutWords,

            @Schema(description = "urgency without as many others, for comparison")
            Double withoutRandom,

            List<QueueProbability> queues,

            @Schema(
                    description =
                            "how sure it is that the text fits none of these queues; from 0.5 on a person should sort it")
            double noneOfThese,

            @Schema(description = "expected handling minutes")
            double effort,

            double attentionPoints,
            String language,
            double confidence,
            String modelVersion,
            String embeddingModel,
            float[] embedding) {}

    @Schema(name = "Readings")
    record Items(List<Item> items, String nextCursor) {}

    @POST
    @Operation(summary = "Read up to 256 texts: urgency with its words, queues, effort, language")
    @APIResponse(responseCode = "200", description = "One reading a text, in their order")
    @APIResponse(responseCode = "400", description = "texts is missing, too long, or holds something else than text")
    public Items read(Request request) {
        if (request == null || request.texts() == null || request.texts().isEmpty())
            throw ProblemException.invalid("texts", "is missing: give a list of 1 to " + MOST + " texts");
        if (request.texts().size() > MOST)
            throw ProblemException.invalid("texts", "holds " + request.texts().size() + " texts: give at most " + MOST);
        NewQueues fresh = descriptions.now();
        ReadingModel reader = model.reader();
        List<Item> items = new ArrayList<>();
        EffortFactors factors = efforts.inForce();
        for (int i = 0; i < request.texts().size(); i++) {
            String text = request.texts().get(i);
            if (text == null)
                throw ProblemException.invalid("texts[" + i + "]", "is null: give a text, which may be empty");
            items.add(item(fresh.on(reader.read(text)), factors, request.embedding()));
        }
        return new Items(items, null);
    }

    private static Item item(Reading reading, EffortFactors factors, boolean embedding) {
        String likeliest =
                reading.queues().isEmpty() ? null : reading.queues().get(0).queue();
        double minutes = Math.min(
                Understanding.MOST_MINUTES,
                Math.max(Understanding.LEAST_MINUTES, reading.effortMinutes() * factors.of(likeliest)));
        return new Item(
                reading.urgency(),
                reading.words().stream().map(ReadingsResource::shown).toList(),
                reading.withoutWords(),
                reading.withoutRandom(),
                reading.queues(),
                reading.noneOfThese(),
                minutes,
                AttentionPoints.of(minutes),
                reading.language(),
                reading.confidence(),
                reading.modelVersion(),
                reading.embeddingModel(),
                embedding ? reading.embedding() : null);
    }

    private static WordWeight shown(WordWeight word) {
        return new WordWeight(ReadableText.whole(word.text()), word.start(), word.end(), word.weight());
    }
}
