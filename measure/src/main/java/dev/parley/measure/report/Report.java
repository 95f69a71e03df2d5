package dev.parley.measure.report;

import dev.parley.measure.metric.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was measured, ready to be written.
///
/// @param facts what was measured and how: files, counts, settings
public record Report(String title, Map<String, String> facts, List<Section> sections) {
    public Report {
        facts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        sections = List.copyOf(sections);
    }

    /// One subject, such as a signal.
    ///
    /// @param id stable, such as `topic.iab_content`
    /// @param note how to read the figures; may be empty
    public record Section(String id, String title, String note, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /// Every figure by its stable name, in the order of the page.
    public Map<String, Estimate> measures() {
        Map<String, Estimate> all = new LinkedHashMap<>();
        for (Section section : sections) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Figures figures) {
                    figures.rows().forEach(row -> all.put(row.id(), row.estimate()));
                }
            }
        }
        return all;
    }
}
