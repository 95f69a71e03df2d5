package dev.parley.measure.bench.sets;

import dev.parley.measure.bench.NamedSpan;

/// Offsets counted in code points, as Python counts, turned into UTF-16 units.
final class Points {
    private Points() {}

    static NamedSpan span(String text, int start, int end, String label) {
        int last = text.codePointCount(0, text.length());
        int from = text.offsetByCodePoints(0, Math.clamp(start, 0, last));
        int to = text.offsetByCodePoints(0, Math.clamp(end, 0, last));
        return new NamedSpan(from, Math.max(from, to), label);
    }
}
