package dev.parley.measure.bench.sets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.measure.bench.Answer;
import dev.parley.measure.bench.BenchData;
import dev.parley.measure.bench.BenchSet;
import dev.parley.measure.bench.DataFolder;
import dev.parley.measure.bench.HeldOut;
import dev.parley.measure.bench.LabelledText;
import dev.parley.measure.bench.SetCard;
import dev.parley.measure.bench.SignalReading;
import dev.parley.measure.bench.Split;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Conversation types that authors and moderators gave by tag, flair or choice of community.
/// Silver: the labels go with the community's subject, so a high figure is no proof of skill.
final class SilverTypes implements BenchSet {
    private static final String FILE = "opinion/silver_conversation_type/silver.jsonl";
    private static final List<String> LABELS =
            List.of(
                    "recommendation_request",
                    "purchase_consideration",
                    "comparison",
                    "recommendation",
                    "review",
                    "question_support",
                    "deal",
                    "trade_sale",
                    "owner_share",
                    "other");

    /// Which silver labels a value of the signal agrees with; the first stands for it when none
    /// does.
    private static final Map<String, List<String>> AGREES =
            Map.ofEntries(
                    Map.entry(
                            "recommendation_request",
                            List.of("recommendation_request", "purchase_consideration")),
                    Map.entry("comparison", List.of("comparison", "purchase_consideration")),
                    Map.entry("recommendation", List.of("recommendation")),
                    Map.entry("review", List.of("review")),
                    Map.entry("complaint", List.of("other")),
                    Map.entry(
                            "question",
                            List.of("question_support", "purchase_consideration", "other")),
                    Map.entry("deal", List.of("deal", "trade_sale")),
                    Map.entry("showcase", List.of("owner_share", "other")),
                    Map.entry("guide", List.of("other")),
                    Map.entry("news", List.of("other")),
                    Map.entry("discussion", List.of("other")));

    @Override
    public SetCard card() {
        return new SetCard(
                "silver-conversation-type",
                "Silver conversation types",
                "PDDL 1.0 (posts); labels derived from tags",
                List.of(FILE),
                List.of(Split.TRAIN, Split.DEV, Split.TEST),
                "macro_f1");
    }

    @Override
    public BenchData.Classes read(DataFolder folder, Split split) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<LabelledText> rows = new ArrayList<>();
        for (String line : folder.lines(FILE)) {
            if (!line.isBlank()) {
                JsonNode row = json.readTree(line);
                String id = row.path("id").asText("");
                boolean test = row.path("split").asText("").equals("test");
                if (split == Split.TEST ? test : !test && HeldOut.belongs(id, split)) {
                    rows.add(
                            new LabelledText(
                                    id,
                                    row.path("subreddit").asText(""),
                                    row.path("title").asText(""),
                                    row.path("selftext").asText(""),
                                    List.of(row.path("type").asText("")),
                                    Set.of(),
                                    Map.of("rule", row.path("rule").asText(""))));
                }
            }
        }
        return new BenchData.Classes(LABELS, rows);
    }

    @Override
    public Optional<SignalReading> signals() {
        return Optional.of(
                new SignalReading.Labels(
                        "the conversation.type signal; a value may agree with several silver labels",
                        p ->
                                p.value("conversation.type")
                                        .map(v ->
                                                new Answer(
                                                        AGREES.getOrDefault(v, List.of("other")),
                                                        Map.of()))));
    }
}
