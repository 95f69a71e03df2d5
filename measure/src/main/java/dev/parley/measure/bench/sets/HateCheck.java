package dev.parley.measure.bench.sets;

import dev.parley.measure.bench.BenchData;
import dev.parley.measure.bench.BenchSet;
import dev.parley.measure.bench.DataFolder;
import dev.parley.measure.bench.LabelledText;
import dev.parley.measure.bench.SetCard;
import dev.parley.measure.bench.SignalReading;
import dev.parley.measure.bench.Split;
import dev.parley.measure.bench.Table;
import dev.parley.measure.report.Block.PublishedFigure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// HateCheck: written test cases for hate detection, by functionality and by group attacked. The
/// recall of each class is its accuracy on that half.
final class HateCheck implements BenchSet {
    private static final String FILE = "safety/hatecheck/test_suite_cases.csv";

    @Override
    public SetCard card() {
        return new SetCard(
                "hatecheck",
                "HateCheck",
                "CC BY 4.0",
                List.of(FILE),
                List.of(Split.TEST),
                "recall.hateful");
    }

    @Override
    public BenchData.Classes read(DataFolder folder, Split split) throws IOException {
        List<LabelledText> rows = new ArrayList<>();
        for (Map<String, String> row : Table.read(folder, FILE)) {
            String target = row.getOrDefault("target_ident", "");
            rows.add(
                    LabelledText.of(
                                    row.getOrDefault("case_id", String.valueOf(rows.size())),
                                    row.getOrDefault("test_case", ""),
                                    List.of(row.getOrDefault("label_gold", "")))
                            .in(
                                    Map.of(
                                            "functionality",
                                            row.getOrDefault("functionality", ""),
                                            "target",
                                            target.isEmpty() ? "none" : target)));
        }
        return new BenchData.Classes(List.of("hateful", "non-hateful"), rows);
    }

    @Override
    public Optional<SignalReading> signals() {
        return Optional.of(Safety.reading("hateful", "non-hateful", List.of("identity_attack")));
    }

    @Override
    public List<PublishedFigure> published() {
        List<PublishedFigure> figures = new ArrayList<>();
        add(figures, "BERT trained on Davidson", 75.5, 36.0, 63.2);
        add(figures, "BERT trained on Founta", 65.5, 48.5, 60.2);
        add(figures, "Perspective (2020)", 89.5, 48.2, 76.6);
        add(figures, "SiftNinja", 9.0, 86.6, 33.2);
        return figures;
    }

    private static void add(
            List<PublishedFigure> figures,
            String system,
            double hateful,
            double other,
            double all) {
        String source = "the set's authors (experiment notebook)";
        figures.add(new PublishedFigure(system, "recall.hateful", hateful, source, null));
        figures.add(new PublishedFigure(system, "recall.non-hateful", other, source, null));
        figures.add(new PublishedFigure(system, "accuracy", all, source, null));
    }
}
