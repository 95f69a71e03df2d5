package dev.parley.measure.bench.sets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.measure.bench.BenchData;
import dev.parley.measure.bench.BenchSet;
import dev.parley.measure.bench.DataFolder;
import dev.parley.measure.bench.HeldOut;
import dev.parley.measure.bench.NamedSpan;
import dev.parley.measure.bench.SetCard;
import dev.parley.measure.bench.SignalReading;
import dev.parley.measure.bench.SpannedText;
import dev.parley.measure.bench.Split;
import dev.parley.measure.report.Block.PublishedFigure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fashion brands in Reddit comments. `dev` is a fixed fifth of the training file, `train` the
/// rest, `test` the evaluation file.
final class FashionBrands implements BenchSet {
    private static final String FOLDER = "ner/reddit-fashion-brands/";
    private static final String LABEL = "FASHION_BRAND";

    @Override
    public SetCard card() {
        return new SetCard(
                "reddit-fashion-brands",
                "Reddit fashion brands",
                "MIT (annotations); Reddit's terms for the texts",
                List.of(FOLDER + "train.jsonl", FOLDER + "eval.jsonl"),
                List.of(Split.TRAIN, Split.DEV, Split.TEST),
                "entity.f1");
    }

    @Override
    public BenchData.Spans read(DataFolder folder, Split split) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<SpannedText> texts = new ArrayList<>();
        String[] names =
                split == Split.TEST
                        ? new String[] {FOLDER + "eval.jsonl", FOLDER + "fashion_brands_eval.jsonl"}
                        : new String[] {
                            FOLDER + "train.jsonl", FOLDER + "fashion_brands_training.jsonl"
                        };
        for (String line : folder.lines(names)) {
            if (!line.isBlank()) {
                JsonNode row = json.readTree(line);
                String text = row.path("text").asText("");
                if (split == Split.TEST || HeldOut.belongs(text, split)) {
                    List<NamedSpan> spans = new ArrayList<>();
                    for (JsonNode s : row.path("spans")) {
                        spans.add(
                                Points.span(
                                        text,
                                        s.path("start").asInt(),
                                        s.path("end").asInt(),
                                        LABEL));
                    }
                    String community =
                            row.path("subreddit").isTextual()
                                    ? row.get("subreddit").asText()
                                    : null;
                    texts.add(new SpannedText("f" + texts.size(), community, text, spans));
                }
            }
        }
        return new BenchData.Spans(List.of(LABEL), texts);
    }

    @Override
    public Optional<SignalReading> signals() {
        return Optional.of(Names.reading(Map.of("brand", LABEL)));
    }

    @Override
    public List<PublishedFigure> published() {
        String source = "the set's README (old release)";
        return List.of(
                new PublishedFigure("rules", "entity.f1, test", 48.4, source, null),
                new PublishedFigure("spaCy, blank", "entity.f1, test", 65.7, source, null),
                new PublishedFigure("spaCy, GloVe vectors", "entity.f1, test", 73.4, source, null),
                new PublishedFigure(
                        "spaCy, tok2vec pretrained on Reddit",
                        "entity.f1, test",
                        82.1,
                        source,
                        null));
    }
}
