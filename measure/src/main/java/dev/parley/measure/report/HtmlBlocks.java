package dev.parley.measure.report;

import dev.parley.measure.metric.Calibration;
import dev.parley.measure.metric.ConfusionMatrix;
import dev.parley.measure.metric.Estimate;
import java.util.List;
import java.util.Locale;

/// Writes the blocks of a report as HTML.
final class HtmlBlocks {
    private HtmlBlocks() {}

    static void write(Block block, Markup out) {
        out.element("h3", block.title()).raw("<div class=\"wide\">");
        switch (block) {
            case Block.Figures b -> figures(b, out);
            case Block.Classes b -> classes(b, out);
            case Block.Confusion b -> confusion(b.matrix(), out);
            case Block.Reliability b -> reliability(b.bins(), out);
            case Block.Slices b -> slices(b, out);
            case Block.Errors b -> errors(b, out);
            case Block.Published b -> published(b, out);
        }
        out.raw("</div>\n");
    }

    private static void head(Markup out, List<String> columns) {
        out.raw("<table><thead><tr>");
        columns.forEach(c -> out.element("th", c));
        out.raw("</tr></thead><tbody>\n");
    }

    private static void figures(Block.Figures block, Markup out) {
        head(out, List.of("figure", "value", "95 % interval", "", "n", "name"));
        for (Block.Figure f : block.rows()) {
            Estimate e = f.estimate();
            out.raw("<tr>").element("td", f.label()).number(e.value());
            out.raw("<td class=\"number\">")
                    .raw(interval(e))
                    .raw("</td><td>")
                    .raw(bar(e))
                    .raw("</td>");
            out.count(e.n()).raw("<td><code>").text(f.id()).raw("</code></td></tr>\n");
        }
        out.raw("</tbody></table>");
    }

    private static String interval(Estimate e) {
        return Markup.format(e.low()) + " to " + Markup.format(e.high());
    }

    private static String bar(Estimate e) {
        if (!e.isDefined() || e.low() < 0 || e.high() > 1) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "<span class=\"bar\"><i style=\"left:%.1f%%;width:%.1f%%\"></i><b style=\"left:%.1f%%\"></b></span>",
                100 * e.low(),
                100 * (e.high() - e.low()),
                98 * e.value());
    }

    private static void classes(Block.Classes block, Markup out) {
        head(out, List.of("class", "precision", "recall", "F1", "gold items", "predictions"));
        for (var s : block.rows()) {
            out.raw("<tr>")
                    .element("td", s.label())
                    .number(s.precision())
                    .number(s.recall())
                    .number(s.f1());
            out.count(s.support()).count(s.predicted()).raw("</tr>\n");
        }
        out.raw("</tbody></table>");
    }

    private static void confusion(ConfusionMatrix matrix, Markup out) {
        out.raw("<table><thead><tr><th></th>");
        matrix.labels().forEach(l -> out.element("th", l));
        out.element("th", "no answer").raw("</tr></thead><tbody>\n");
        for (int g = 0; g < matrix.labels().size(); g++) {
            out.raw("<tr>").element("th", matrix.labels().get(g));
            long[] row = matrix.counts()[g];
            long sum = Math.max(1, java.util.Arrays.stream(row).sum());
            for (int p = 0; p < row.length; p++) {
                String colour = p == g ? "--hit" : "--miss";
                double share = 0.75 * row[p] / sum;
                out.raw(
                        String.format(
                                Locale.ROOT,
                                "<td class=\"cell\" style=\"background:rgba(var(%s),%.2f)\">%s</td>",
                                colour,
                                share,
                                row[p] == 0 ? "" : row[p]));
            }
            out.raw("</tr>\n");
        }
        out.raw("</tbody></table>");
    }

    private static void reliability(List<Calibration.Bin> bins, Markup out) {
        out.raw(
                "<svg viewBox=\"0 0 250 250\" role=\"img\" aria-label=\"accuracy over confidence\">");
        out.raw(
                "<path class=\"axis\" d=\"M30 10V220H240\" fill=\"none\"/><line class=\"ideal\" x1=\"30\" y1=\"220\" x2=\"240\" y2=\"10\"/>");
        out.raw(
                "<text x=\"30\" y=\"234\">0</text><text x=\"232\" y=\"234\">1</text><text x=\"16\" y=\"16\">1</text>");
        out.raw(
                "<text x=\"105\" y=\"246\">confidence</text><text x=\"34\" y=\"20\">accuracy</text>");
        long all = Math.max(1, bins.stream().mapToLong(Calibration.Bin::n).sum());
        for (Calibration.Bin b : bins) {
            out.raw(
                    String.format(
                            Locale.ROOT,
                            "<circle class=\"bin\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%d answers, confidence %.3f, accuracy %.3f</title></circle>",
                            30 + 210 * b.confidence(),
                            220 - 210 * b.accuracy(),
                            2.5 + 12 * Math.sqrt((double) b.n() / all),
                            b.n(),
                            b.confidence(),
                            b.accuracy()));
        }
        out.raw("</svg>");
    }

    private static void slices(Block.Slices block, Markup out) {
        out.raw("<table><thead><tr>").element("th", "part").element("th", "n");
        block.measures().forEach(m -> out.element("th", m));
        out.raw("</tr></thead><tbody>\n");
        for (Block.Slice s : block.rows()) {
            out.raw("<tr>").element("td", s.value()).count(s.n());
            for (Estimate e : s.estimates()) {
                out.raw("<td class=\"number\">").raw(Markup.format(e.value()));
                out.raw("<br><span class=\"soft\">").raw(interval(e)).raw("</span></td>");
            }
            out.raw("</tr>\n");
        }
        out.raw("</tbody></table>");
    }

    private static void errors(Block.Errors block, Markup out) {
        head(out, List.of("item", "gold", "predicted", "confidence", "text"));
        for (Block.Miss m : block.rows()) {
            out.raw("<tr><td><code>").text(m.id()).raw("</code></td>").element("td", m.gold());
            out.element("td", m.predicted()).number(m.confidence());
            out.raw("<td class=\"excerpt\">").text(m.excerpt()).raw("</td></tr>\n");
        }
        out.raw("</tbody></table>");
    }

    private static void published(Block.Published block, Markup out) {
        head(out, List.of("system", "measure", "value", "published by", "note"));
        for (Block.PublishedFigure p : block.rows()) {
            String note = p.note() == null ? "" : p.note();
            out.raw("<tr>").element("td", p.system()).element("td", p.measure());
            out.raw("<td class=\"number\">").raw(String.valueOf(p.value())).raw("</td>");
            out.element("td", p.source()).element("td", note).raw("</tr>\n");
        }
        out.raw("</tbody></table>");
    }
}
