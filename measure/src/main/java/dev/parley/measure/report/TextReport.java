package dev.parley.measure.report;

import dev.parley.measure.metric.ClassScore;
import java.util.Locale;

/// Writes the figures of a report for a terminal; no errors, no matrices.
public final class TextReport {
    private TextReport() {}

    public static String write(Report report) {
        StringBuilder out = new StringBuilder(report.title()).append('\n');
        report.facts()
                .forEach((k, v) -> out.append("  ").append(k).append(": ").append(v).append('\n'));
        for (Report.Section section : report.sections()) {
            out.append('\n').append(section.title()).append('\n');
            section.blocks().forEach(block -> write(block, out));
        }
        return out.toString();
    }

    private static void write(Block block, StringBuilder out) {
        switch (block) {
            case Block.Figures b ->
                    b.rows().forEach(f -> line(out, f.id(), f.estimate().toString()));
            case Block.Classes b -> b.rows().forEach(s -> line(out, "  " + s.label(), scores(s)));
            case Block.Slices b -> {
                out.append("  ")
                        .append(b.title())
                        .append(": ")
                        .append(String.join(", ", b.measures()));
                out.append('\n');
                for (Block.Slice s : b.rows()) {
                    StringBuilder values = new StringBuilder();
                    s.estimates()
                            .forEach(e ->
                                    values.append(String.format(Locale.ROOT, "%7.3f", e.value())));
                    line(out, "  " + s.dimension() + " = " + s.value(), values + "  n=" + s.n());
                }
            }
            case Block.Published b ->
                    b.rows()
                            .forEach(p ->
                                    line(
                                            out,
                                            "  published: " + p.system(),
                                            p.measure()
                                                    + " "
                                                    + p.value()
                                                    + " ("
                                                    + p.source()
                                                    + ")"));
            case Block.Confusion b -> {}
            case Block.Reliability b -> {}
            case Block.Errors b -> {}
        }
    }

    private static String scores(ClassScore s) {
        return String.format(
                Locale.ROOT,
                "P %.3f  R %.3f  F1 %.3f  gold %d  predicted %d",
                s.precision(),
                s.recall(),
                s.f1(),
                s.support(),
                s.predicted());
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append("  ").append(String.format(Locale.ROOT, "%-44s %s", name, value)).append('\n');
    }
}
