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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// HatemojiBuild (hate with emoji, made against models) or HatemojiCheck (written test cases).
///
/// @param check whether it is HatemojiCheck, which has a test split only
record Hatemoji(boolean check) implements BenchSet {
    private static final String FOLDER = "safety/hatemoji/";

    @Override
    public SetCard card() {
        return new SetCard(
                check ? "hatemojicheck" : "hatemoji",
                check ? "HatemojiCheck" : "HatemojiBuild",
                "CC BY 4.0",
                List.of(FOLDER + (check ? "check.csv" : "build_{train,validation,test}.csv")),
                check ? List.of(Split.TEST) : List.of(Split.TRAIN, Split.DEV, Split.TEST),
                "macro_f1");
    }

    @Override
    public BenchData.Classes read(DataFolder folder, Split split) throws IOException {
        String part = split == Split.DEV ? "validation" : split.label();
        List<Map<String, String>> table =
                check
                        ? Table.read(
                                folder,
                                FOLDER + "check.csv",
                                FOLDER + "check_test.csv",
                                FOLDER + "hatemojicheck.csv",
                                FOLDER + "HatemojiCheck/test.csv")
                        : Table.read(
                                folder,
                                FOLDER + "build_" + part + ".csv",
                                FOLDER + "HatemojiBuild/" + part + ".csv");
        List<LabelledText> rows = new ArrayList<>();
        for (Map<String, String> row : table) {
            String gold = row.getOrDefault("label_gold", "");
            Map<String, String> slices = new LinkedHashMap<>();
            for (String column : List.of("functionality", "type", "set")) {
                if (row.containsKey(column)) {
                    slices.put(column, row.getOrDefault(column, ""));
                }
            }
            rows.add(
                    LabelledText.of(
                                    part + rows.size(),
                                    row.getOrDefault("text", ""),
                                    List.of(gold.startsWith("1") ? "hateful" : "non-hateful"))
                            .in(slices));
        }
        return new BenchData.Classes(List.of("hateful", "non-hateful"), rows);
    }

    @Override
    public Optional<SignalReading> signals() {
        return Optional.of(Safety.reading("hateful", "non-hateful", List.of("identity_attack")));
    }
}
