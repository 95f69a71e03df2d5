package dev.parley.measure.bench.sets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.measure.bench.BenchData;
import dev.parley.measure.bench.BenchSet;
import dev.parley.measure.bench.DataFolder;
import dev.parley.measure.bench.NamedSpan;
import dev.parley.measure.bench.SetCard;
import dev.parley.measure.bench.SignalReading;
import dev.parley.measure.bench.SpannedText;
import dev.parley.measure.bench.Split;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Twenty threads about durable things with the brands and products that their authors name. The
/// set joins brand and product ("Craftsman shovels" is one name) and lists only what its owner
/// looks for, so exact figures are low for everybody; the overlap figure is the telling one.
final class BuyItForLife implements BenchSet {
    private static final String FILE = "reddit/bifl_seed/entity_discovery_seed.json";
    private static final String LABEL = "entity";

    @Override
    public SetCard card() {
        return new SetCard(
                "bifl-seed",
                "Buy-it-for-life entity seed",
                "none stated",
                List.of(FILE),
                List.of(Split.TEST),
                "entity.overlap_recall");
    }

    @Override
    public BenchData.Spans read(DataFolder folder, Split split) throws IOException {
        List<SpannedText> texts = new ArrayList<>();
        try (BufferedReader in = folder.reader(FILE)) {
            for (JsonNode thread : new ObjectMapper().readTree(in)) {
                JsonNode nodes = thread.path("payload").path("nodes");
                for (int i = 0; i < nodes.size(); i++) {
                    String text = nodes.get(i).path("text").asText("");
                    String id = thread.path("bundle_id").asText("") + "-" + i;
                    texts.add(
                            new SpannedText(
                                    id,
                                    "BuyItForLife",
                                    text,
                                    spans(text, i, thread.path("expected_entities"))));
                }
            }
        }
        return new BenchData.Spans(List.of(LABEL), texts);
    }

    private static List<NamedSpan> spans(String text, int block, JsonNode entities) {
        List<NamedSpan> spans = new ArrayList<>();
        for (JsonNode entity : entities) {
            String quote = entity.path("verbatim_quote").asText("");
            for (JsonNode index : entity.path("block_indexes")) {
                int at = quote.isEmpty() ? -1 : text.indexOf(quote);
                if (index.asInt() == block && at >= 0) {
                    spans.add(new NamedSpan(at, at + quote.length(), LABEL));
                }
            }
        }
        return spans;
    }

    @Override
    public Optional<SignalReading> signals() {
        return Optional.of(Names.reading(Map.of("brand", LABEL, "product", LABEL)));
    }
}
