package dev.parley.measure.bench.sets;

import dev.parley.measure.bench.NamedSpan;
import dev.parley.measure.bench.SignalReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the mention signal answers sets of names: its types stand for types of the set.
final class Names {
    private Names() {}

    /// @param types from `brand`, `product`, `creative_work` to the set's types
    static SignalReading reading(Map<String, String> types) {
        return new SignalReading.Names(
                "the mention signal: "
                        + new java.util.TreeMap<>(types)
                        + "; other types of the set are left out",
                Set.copyOf(types.values()),
                p -> {
                    List<NamedSpan> spans = new ArrayList<>();
                    p.mentions()
                            .forEach(m -> {
                                String type = types.get(m.type());
                                if (type != null && m.start() >= 0) {
                                    spans.add(new NamedSpan(m.start(), m.end(), type));
                                }
                            });
                    return spans;
                });
    }
}
