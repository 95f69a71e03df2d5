package dev.parley.measure.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.measure.metric.ClassScore;
import dev.parley.measure.metric.Estimate;
import java.util.Map;

/// Writes a report for machines. `measures` holds every figure under its stable name; `sections`
/// holds what the page shows, block by block. A figure that is undefined has `"value": null`.
public final class JsonReport {
    /// Value of the field `format`; raised when a name changes its meaning.
    public static final String FORMAT = "parley-report/1";

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonReport() {}

    public static String write(Report report) {
        try {
            return JSON.writeValueAsString(tree(report)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report could not be written as JSON", e);
        }
    }

    static ObjectNode tree(Report report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("title", report.title());
        report.facts().forEach(root.putObject("facts")::put);
        ObjectNode measures = root.putObject("measures");
        for (Map.Entry<String, Estimate> e : report.measures().entrySet()) {
            measures.set(e.getKey(), estimate(e.getValue()));
        }
        ArrayNode sections = root.putArray("sections");
        for (Report.Section section : report.sections()) {
            ObjectNode node = sections.addObject();
            node.put("id", section.id()).put("title", section.title()).put("note", section.note());
            ArrayNode blocks = node.putArray("blocks");
            section.blocks().forEach(block -> blocks.add(block(block)));
        }
        return root;
    }

    private static ObjectNode block(Block block) {
        ObjectNode node = JSON.createObjectNode();
        node.put("kind", kind(block)).put("title", block.title());
        switch (block) {
            case Block.Figures b -> {
                ArrayNode rows = node.putArray("rows");
                for (Block.Figure f : b.rows()) {
                    rows.add(
                            JSON.createObjectNode()
                                    .put("id", f.id())
                                    .put("label", f.label())
                                    .setAll(estimate(f.estimate())));
                }
            }
            case Block.Classes b -> {
                ArrayNode rows = node.putArray("rows");
                b.rows().forEach(s -> rows.add(score(s)));
            }
            case Block.Confusion b -> {
                node.set("labels", JSON.valueToTree(b.matrix().labels()));
                node.set("counts", JSON.valueToTree(b.matrix().counts()));
            }
            case Block.Reliability b -> node.set("bins", JSON.valueToTree(b.bins()));
            case Block.Slices b -> slices(b, node);
            case Block.Errors b -> node.set("rows", JSON.valueToTree(b.rows()));
            case Block.Published b -> node.set("rows", JSON.valueToTree(b.rows()));
        }
        return node;
    }

    private static String kind(Block block) {
        return switch (block) {
            case Block.Figures b -> "figures";
            case Block.Classes b -> "classes";
            case Block.Confusion b -> "confusion";
            case Block.Reliability b -> "reliability";
            case Block.Slices b -> "slices";
            case Block.Errors b -> "errors";
            case Block.Published b -> "published";
        };
    }

    private static void slices(Block.Slices block, ObjectNode node) {
        node.set("measures", JSON.valueToTree(block.measures()));
        ArrayNode rows = node.putArray("rows");
        for (Block.Slice s : block.rows()) {
            ObjectNode row = rows.addObject();
            row.put("dimension", s.dimension()).put("value", s.value()).put("n", s.n());
            ArrayNode estimates = row.putArray("estimates");
            s.estimates().forEach(e -> estimates.add(estimate(e)));
        }
    }

    private static ObjectNode score(ClassScore s) {
        ObjectNode row = JSON.createObjectNode().put("label", s.label());
        number(row, "precision", s.precision());
        number(row, "recall", s.recall());
        number(row, "f1", s.f1());
        return row.put("support", s.support()).put("predicted", s.predicted());
    }

    private static ObjectNode estimate(Estimate e) {
        ObjectNode node = JSON.createObjectNode();
        number(node, "value", e.value());
        number(node, "low", e.low());
        number(node, "high", e.high());
        return node.put("n", e.n());
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isNaN(value)) {
            node.putNull(name);
        } else {
            node.put(name, Math.round(value * 1e6) / 1e6);
        }
    }
}
