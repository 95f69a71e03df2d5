package dev.parley.measure;

import dev.parley.measure.gold.GoldEvaluation;
import dev.parley.measure.gold.GoldFile;
import dev.parley.measure.gold.PredictionFile;
import dev.parley.measure.report.JsonReport;
import dev.parley.measure.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Scores a file of wide JSON predictions against a gold file, without any model: `java …
/// dev.parley.measure.ScoreFile GOLD PREDICTIONS TAXONOMY [REPORT.json]`.
///
/// TAXONOMY is tab-separated with a node's id and its parent's id in the first two columns, such as
/// the official file of the IAB Content Taxonomy 3.1.
public final class ScoreFile {
    private ScoreFile() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 3 || args.length > 4) {
            throw new IllegalArgumentException(
                    "usage: ScoreFile GOLD PREDICTIONS TAXONOMY [REPORT.json]; got "
                            + args.length
                            + " arguments");
        }
        Map<String, String> parents = parents(Path.of(args[2]));
        var report =
                GoldEvaluation.of(id -> path(parents, id))
                        .measure(
                                GoldFile.read(Path.of(args[0])),
                                PredictionFile.read(Path.of(args[1])));
        System.out.print(TextReport.write(report));
        if (args.length == 4) {
            Files.writeString(Path.of(args[3]), JsonReport.write(report));
        }
    }

    private static Map<String, String> parents(Path file) throws IOException {
        Map<String, String> parents = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 2 && !cells[0].isBlank()) {
                parents.put(cells[0].strip(), cells[1].strip());
            }
        }
        return parents;
    }

    private static List<String> path(Map<String, String> parents, String id) {
        List<String> path = new ArrayList<>();
        String node = id;
        while (parents.containsKey(node) && !path.contains(node)) {
            path.add(node);
            node = parents.getOrDefault(node, "");
        }
        Collections.reverse(path);
        return path;
    }
}
