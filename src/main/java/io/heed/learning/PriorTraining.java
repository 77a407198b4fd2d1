package io.heed.learning;

import io.heed.understanding.Encoder;
import io.heed.understanding.EncoderFiles;
import io.heed.understanding.HeadWeights;
import io.heed.understanding.Heads;
import io.heed.understanding.HeadsFile;
import io.heed.understanding.Ngrams;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Trains the heads every installation starts with, from the starter tickets, and writes them among the resources.
 * The seed is fixed: the same tickets give the same files. Run it with {@code mvn -Pprior}.
 */
public final class PriorTraining {
    private final PrintStream out;
    private final TrainingPlan plan;

    PriorTraining(PrintStream out, TrainingPlan plan) {
        this.out = out;
        this.plan = plan;
    }

    /** @param args the folder to write to, and optionally a CSV with text and urgent_help to try urgency on */
    public static void main(String[] args) throws IOException {
        PriorTraining training = new PriorTraining(System.out, TrainingPlan.standard());
        Path folder = Path.of(args[0]);
        training.out.printf(
                "%-22s %5s %6s %6s %6s %6s %6s %6s %6s%n",
                "", "n", "AUC", "MAE", "Brier", "ECE", "queue", "F1", "effort");
        for (String language : List.of("en", "zh")) {
            try (Encoder encoder =
                    new Encoder(language.equals("en") ? EncoderFiles.english() : EncoderFiles.chinese())) {
                HeadWeights prior = training.train(Corpus.packaged(language), encoder);
                byte[] bytes = HeadsFile.write(prior);
                Files.write(folder.resolve("prior-" + language + ".heads"), bytes);
                training.out.printf("%s: %d bytes%n", prior.version(), bytes.length);
                if (language.equals("en") && args.length > 1 && !args[1].isBlank()) {
                    training.tryElsewhere(prior, encoder, Path.of(args[1]));
                }
            }
        }
    }

    HeadWeights train(Corpus corpus, Encoder encoder) {
        List<String> queues = corpus.queues();
        Split split = Split.of(corpus.tickets());
        List<Example> training = examples(split.training(), encoder, queues);
        List<Example> validation = examples(split.validation(), encoder, queues);
        HeadWeights prior = new Fitting(encoder, plan)
                .fit(
                        new HeadTrainer.Start(
                                "prior-" + corpus.language() + "-2", encoder.name(), queues, corpus.checksum(), null),
                        training,
                        validation,
                        epoch -> {},
                        () -> false);
        String name = corpus.language() + " (trained on " + training.size() + ")";
        print(name, Figures.of(validation, Prediction.of(new Heads(prior), validation), queues.size()));
        print(
                "  linear probe",
                Figures.of(
                        validation,
                        LinearProbe.predictions(meanPooled(training), meanPooled(validation), queues.size()),
                        queues.size()));
        print(
                "  commonest / mean",
                Figures.of(validation, MeanReference.predictions(training, validation, queues.size()), queues.size()));
        return prior;
    }

    private static List<Example> meanPooled(List<Example> examples) {
        return examples.stream().map(Example::meanPooled).toList();
    }

    private static List<Example> examples(List<StarterTicket> tickets, Encoder encoder, List<String> queues) {
        return tickets.stream()
                .map(ticket -> Example.of(
                                encoder.encode(ticket.text()),
                                ticket.urgencyTarget(),
                                queues.indexOf(ticket.queue()),
                                ticket.effortMinutes())
                        .reading(Ngrams.of(ticket.text())))
                .toList();
    }

    private void tryElsewhere(HeadWeights prior, Encoder encoder, Path csv) throws IOException {
        List<Example> examples = LabelledCsv.urgency(csv, encoder, "text", "urgent_help");
        print("  elsewhere, untrained", Figures.of(examples, Prediction.of(new Heads(prior), examples), 1));
    }

    private void print(String name, Figures f) {
        out.printf(
                Locale.ROOT,
                "%-22s %5d %6.3f %6.3f %6.3f %6.3f %6.3f %6.3f %6.2f%n",
                name,
                f.examples(),
                f.urgencyAuc(),
                f.urgencyError(),
                f.urgencyBrier(),
                f.calibrationError(),
                f.queueAccuracy(),
                f.queueMacroF1(),
                f.effortError());
    }
}
