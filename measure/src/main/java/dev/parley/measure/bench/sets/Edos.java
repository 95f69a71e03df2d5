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

/// EDOS, task A: sexist or not, on Reddit and Gab; one file whose column `split` divides it.
final class Edos implements BenchSet {
    private static final String FILE = "safety/edos-reddit-gab/edos_labelled_aggregated.csv";

    @Override
    public SetCard card() {
        return new SetCard(
                "edos",
                "EDOS task A",
                "CC0",
                List.of(FILE),
                List.of(Split.TRAIN, Split.DEV, Split.TEST),
                "macro_f1");
    }

    @Override
    public BenchData.Classes read(DataFolder folder, Split split) throws IOException {
        List<LabelledText> rows = new ArrayList<>();
        for (Map<String, String> row : Table.read(folder, FILE)) {
            if (split.label().equals(row.get("split"))) {
                rows.add(
                        LabelledText.of(
                                        row.getOrDefault("rewire_id", ""),
                                        row.getOrDefault("text", ""),
                                        List.of(row.getOrDefault("label_sexist", "")))
                                .in(Map.of("category", row.getOrDefault("label_category", ""))));
            }
        }
        return new BenchData.Classes(List.of("sexist", "not sexist"), rows);
    }

    @Override
    public Optional<SignalReading> signals() {
        return Optional.of(Safety.reading("sexist", "not sexist", List.of("identity_attack")));
    }

    @Override
    public List<PublishedFigure> published() {
        return List.of(
                new PublishedFigure(
                        "best of the shared task",
                        "macro_f1, test",
                        87.46,
                        "the set's leaderboard, task A",
                        null));
    }
}
