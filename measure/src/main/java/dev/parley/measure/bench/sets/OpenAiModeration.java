package dev.parley.measure.bench.sets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.measure.bench.Answer;
import dev.parley.measure.bench.BenchData;
import dev.parley.measure.bench.BenchSet;
import dev.parley.measure.bench.DataFolder;
import dev.parley.measure.bench.LabelledText;
import dev.parley.measure.bench.SetCard;
import dev.parley.measure.bench.SignalReading;
import dev.parley.measure.bench.Split;
import dev.parley.measure.gold.WidePrediction;
import dev.parley.measure.report.Block.PublishedFigure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The evaluation set of OpenAI's moderation paper: eight kinds of harm, each judged for some texts
/// only. `any` is yes when one judged kind is, no when all eight were judged no.
final class OpenAiModeration implements BenchSet {
    private static final String FILE = "safety/openai-moderation/samples-1680.s3-redacted.jsonl";
    private static final String ANY = "any";
    private static final List<String> KINDS = List.of("S", "H", "V", "HR", "SH", "S3", "H2", "V2");
    private static final Map<String, String> BY_ATTRIBUTE =
            Map.of(
                    "H",
                    "identity_attack",
                    "H2",
                    "identity_attack",
                    "HR",
                    "insult",
                    "V",
                    "threat",
                    "V2",
                    "threat");
    private static final Map<String, String> BY_CATEGORY =
            Map.of(
                    "S",
                    "adult",
                    "S3",
                    "adult",
                    "SH",
                    "death_injury_conflict",
                    "H",
                    "hate",
                    "H2",
                    "hate");

    @Override
    public SetCard card() {
        return new SetCard(
                "openai-moderation",
                "OpenAI moderation set",
                "MIT",
                List.of(FILE),
                List.of(Split.TEST),
                "f1.any");
    }

    @Override
    public BenchData.Tags read(DataFolder folder, Split split) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<LabelledText> rows = new ArrayList<>();
        for (String line : folder.lines(FILE, "safety/openai-moderation/samples-1680.jsonl")) {
            if (!line.isBlank()) {
                JsonNode row = json.readTree(line);
                Set<String> unknown = new HashSet<>();
                List<String> yes = new ArrayList<>();
                for (String kind : KINDS) {
                    if (!row.path(kind).isNumber()) {
                        unknown.add(kind);
                    } else if (row.get(kind).asInt() == 1) {
                        yes.add(kind);
                    }
                }
                if (yes.isEmpty() && !unknown.isEmpty()) {
                    unknown.add(ANY);
                } else if (!yes.isEmpty()) {
                    yes.add(ANY);
                }
                rows.add(
                        new LabelledText(
                                "m" + rows.size(),
                                null,
                                "",
                                row.path("prompt").asText(""),
                                yes,
                                unknown,
                                Map.of()));
            }
        }
        List<String> labels = new ArrayList<>(KINDS);
        labels.add(ANY);
        return new BenchData.Tags(labels, rows);
    }

    @Override
    public Optional<SignalReading> signals() {
        return Optional.of(
                new SignalReading.Labels(
                        "per kind the higher of the safety.attributes "
                                + new java.util.TreeMap<>(BY_ATTRIBUTE)
                                + " and the suitability.garm category "
                                + new java.util.TreeMap<>(BY_CATEGORY)
                                + ", at least "
                                + Safety.THRESHOLD
                                + "; 'any' is their highest",
                        OpenAiModeration::answer));
    }

    private static Optional<Answer> answer(WidePrediction prediction) {
        if (!prediction.answers("safety.attributes") && !prediction.answers("suitability.garm")) {
            return Optional.empty();
        }
        Map<String, Double> attributes = prediction.scored("safety.attributes");
        Map<String, Double> categories = prediction.scored("suitability.garm");
        Map<String, Double> scores = new LinkedHashMap<>();
        double highest = 0;
        for (String kind : KINDS) {
            double score =
                    Math.max(
                            get(attributes, BY_ATTRIBUTE.get(kind)),
                            get(categories, BY_CATEGORY.get(kind)));
            scores.put(kind, score);
            highest = Math.max(highest, score);
        }
        scores.put(ANY, highest);
        List<String> labels =
                scores.entrySet().stream()
                        .filter(e -> e.getValue() >= Safety.THRESHOLD)
                        .map(Map.Entry::getKey)
                        .toList();
        return Optional.of(new Answer(labels, scores));
    }

    private static double get(Map<String, Double> scores, @Nullable String name) {
        return name == null ? 0 : scores.getOrDefault(name, 0.0);
    }

    @Override
    public List<PublishedFigure> published() {
        return List.of(
                new PublishedFigure(
                        "OpenAI API", "AUPRC, all kinds", 85.6, "Llama Guard model card", null),
                new PublishedFigure(
                        "Llama Guard", "AUPRC, all kinds", 84.7, "Llama Guard model card", null),
                new PublishedFigure(
                        "Perspective", "AUPRC, all kinds", 78.7, "Llama Guard model card", null),
                new PublishedFigure(
                        "OpenAI API",
                        "f1.any",
                        79.0,
                        "extract of the WildGuard paper's table",
                        "read second hand"));
    }
}
