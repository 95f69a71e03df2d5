package dev.parley.measure.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Writes a report as one web page that needs nothing else: styles and drawings are inside. It
/// shows what [JsonReport] holds.
public final class HtmlReport {
    private HtmlReport() {}

    public static String write(Report report) {
        Markup out = new Markup();
        out.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        out.element("title", report.title())
                .raw("<style>")
                .raw(style())
                .raw("</style></head><body>");
        out.element("h1", report.title()).raw("<dl>");
        report.facts().forEach((name, value) -> out.element("dt", name).element("dd", value));
        out.raw("</dl><nav>");
        for (Report.Section section : report.sections()) {
            out.raw("<a href=\"#").text(section.id()).raw("\">").text(section.title()).raw("</a>");
        }
        out.raw("</nav>\n");
        for (Report.Section section : report.sections()) {
            out.raw("<section id=\"").text(section.id()).raw("\">").element("h2", section.title());
            out.element("p", section.note());
            section.blocks().forEach(block -> HtmlBlocks.write(block, out));
            out.raw("</section>\n");
        }
        return out.raw("</body></html>\n").toString();
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException(
                        "report.css is missing beside " + HtmlReport.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
