package dev.parley.measure.bench.sets;

import dev.parley.measure.bench.BenchData;
import dev.parley.measure.bench.BenchSet;
import dev.parley.measure.bench.DataFolder;
import dev.parley.measure.bench.LabelledText;
import dev.parley.measure.bench.SetCard;
import dev.parley.measure.bench.SignalReading;
import dev.parley.measure.bench.Split;
import dev.parley.measure.bench.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// XSTest: harmless prompts that sound harmful, and harmful ones beside them. One minus the recall
/// of `safe` is the false-block rate.
final class XsTest implements BenchSet {
    private static final String FILE = "safety/xstest/xstest_prompts.csv";

    @Override
    public SetCard card() {
        return new SetCard(
                "xstest", "XSTest", "CC BY 4.0", List.of(FILE), List.of(Split.TEST), "recall.safe");
    }

    @Override
    public BenchData.Classes read(DataFolder folder, Split split) throws IOException {
        List<LabelledText> rows = new ArrayList<>();
        for (Map<String, String> row :
                Table.read(folder, FILE, "safety/xstest/xstest_v2_prompts.csv")) {
            String type = row.getOrDefault("type", "");
            String label =
                    row.getOrDefault("label", type.startsWith("contrast") ? "unsafe" : "safe");
            rows.add(
                    LabelledText.of(
                                    "x" + row.getOrDefault("id", ""),
                                    row.getOrDefault("prompt", ""),
                                    List.of(label))
                            .in(Map.of("type", type)));
        }
        return new BenchData.Classes(List.of("safe", "unsafe"), rows);
    }

    @Override
    public Optional<SignalReading> signals() {
        return Optional.of(
                Safety.reading(
                        "unsafe",
                        "safe",
                        List.of(
                                "toxicity",
                                "severe_toxicity",
                                "insult",
                                "threat",
                                "identity_attack")));
    }
}
