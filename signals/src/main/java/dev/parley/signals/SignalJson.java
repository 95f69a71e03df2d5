package dev.parley.signals;

import dev.parley.signals.definition.Evaluation;
import dev.parley.signals.definition.Level;
import dev.parley.signals.definition.Producer;
import dev.parley.signals.definition.SignalDefinition;
import dev.parley.signals.definition.SignalSpec;
import dev.parley.signals.definition.ValueSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A definition as plain maps and lists with the keys of its file; what is absent there is absent
/// here.
final class SignalJson {
    private SignalJson() {}

    static Map<String, Object> of(SignalDefinition signal) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("apiVersion", SignalDefinition.API_VERSION);
        root.put("kind", SignalDefinition.KIND);
        root.put("metadata", metadata(signal));
        root.put("spec", spec(signal.spec()));
        return root;
    }

    private static Map<String, Object> metadata(SignalDefinition signal) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("name", signal.name());
        metadata.put("version", signal.version());
        signal.metadata().owner().ifPresent(o -> metadata.put("owner", o));
        metadata.put("stage", signal.stage().label());
        metadata.put("description", signal.metadata().description());
        signal.metadata()
                .deprecation()
                .ifPresent(d ->
                        metadata.put(
                                "deprecated",
                                ordered(
                                        "replacement",
                                        d.replacement(),
                                        "date",
                                        d.date().toString())));
        return metadata;
    }

    private static Map<String, Object> spec(SignalSpec spec) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("type", spec.type().label());
        out.put("level", spec.levels().stream().map(Level::label).toList());
        switch (spec.values()) {
            case ValueSet.Closed closed -> out.put("values", closed.values());
            case ValueSet.Vocabulary vocabulary -> out.put("vocabulary", vocabulary.id());
            case ValueSet.ByType byType -> {}
        }
        out.put("inputs", spec.inputs());
        Map<String, Object> producers = new LinkedHashMap<>();
        spec.producers()
                .forEach((tier, producer) -> producers.put(tier.label(), producer(producer)));
        out.put("producers", producers);
        out.put("abstains", spec.abstains().orElse("never"));
        spec.privacy()
                .ifPresent(p -> {
                    Map<String, Object> privacy =
                            ordered(
                                    "class",
                                    p.privacyClass().label(),
                                    "retention",
                                    p.retention().toString());
                    p.note().ifPresent(n -> privacy.put("note", n));
                    out.put("privacy", privacy);
                });
        out.put("evaluation", spec.evaluation().stream().map(SignalJson::evaluation).toList());
        out.put(
                "consumers",
                spec.consumers().stream()
                        .map(c -> ordered("name", c.name(), "purpose", c.purpose()))
                        .toList());
        return out;
    }

    private static Map<String, Object> producer(Producer producer) {
        return ordered(
                "annotator",
                producer.annotator(),
                "artefacts",
                producer.artefacts().stream()
                        .map(a -> ordered("name", a.name(), "sha256", a.sha256()))
                        .toList());
    }

    private static Map<String, Object> evaluation(Evaluation e) {
        Map<String, Object> out = ordered("set", e.set(), "metric", e.metric());
        out.put("tier", e.tier().label());
        out.put("value", e.value());
        out.put("interval", List.of(e.low(), e.high()));
        out.put("command", e.command());
        out.put("date", e.date().toString());
        return out;
    }

    private static Map<String, Object> ordered(String k1, Object v1, String k2, Object v2) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(k1, v1);
        map.put(k2, v2);
        return map;
    }
}
