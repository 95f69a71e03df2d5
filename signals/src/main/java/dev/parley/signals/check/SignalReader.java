package dev.parley.signals.check;

import dev.parley.core.ArtefactRef;
import dev.parley.core.Tier;
import dev.parley.signals.definition.Consumer;
import dev.parley.signals.definition.Deprecation;
import dev.parley.signals.definition.Evaluation;
import dev.parley.signals.definition.Level;
import dev.parley.signals.definition.Privacy;
import dev.parley.signals.definition.Privacy.PrivacyClass;
import dev.parley.signals.definition.Producer;
import dev.parley.signals.definition.SignalDefinition;
import dev.parley.signals.definition.SignalMetadata;
import dev.parley.signals.definition.SignalSpec;
import dev.parley.signals.definition.SignalType;
import dev.parley.signals.definition.Stage;
import dev.parley.signals.definition.ValueSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one file: its form is checked here, its sense by the rules.
final class SignalReader {
    private static final String NAME_REMEDY =
            "use lower-case words joined by dots, such as intent.commercial";

    private final RegistryFile file;
    private final Report report;

    private SignalReader(RegistryFile file) {
        this.file = file;
        this.report = new Report(file.name());
    }

    static SignalFile read(RegistryFile file) {
        SignalReader reader = new SignalReader(file);
        Optional<SignalDefinition> definition =
                YamlSyntax.root(file.text(), reader.report)
                        .flatMap(root -> root.object(SignalSchema.ROOT))
                        .map(reader::definition);
        reader.report.formIsRead();
        String name = definition.map(SignalDefinition::name).orElse(file.expectedName());
        return new SignalFile(file, name, definition, reader.report);
    }

    private SignalDefinition definition(YamlObject root) {
        root.get("apiVersion", n -> n.oneOf(List.of(SignalDefinition.API_VERSION), v -> v));
        root.get("kind", n -> n.oneOf(List.of(SignalDefinition.KIND), v -> v));
        YamlObject none = new YamlObject(Map.of());
        SignalMetadata metadata =
                metadata(root.get("metadata", n -> n.object(SignalSchema.METADATA)).orElse(none));
        return new SignalDefinition(
                metadata, spec(root.get("spec", n -> n.object(SignalSchema.SPEC)).orElse(none)));
    }

    private SignalMetadata metadata(YamlObject o) {
        return new SignalMetadata(
                o.get("name", SignalReader::name).orElse(file.expectedName()),
                o.get("version", YamlNode::positive).orElse(1),
                o.get("owner", YamlNode::text),
                o.get("stage", n -> n.oneOf(List.of(Stage.values()), Stage::label))
                        .orElse(Stage.DRAFT),
                o.get("description", YamlNode::text).map(String::strip).orElse(""),
                o.get("deprecated", SignalReader::deprecation));
    }

    private static Optional<String> name(YamlNode node) {
        return node.matching(SignalSchema.NAME_PATTERN, "a signal name", NAME_REMEDY);
    }

    private static Optional<Deprecation> deprecation(YamlNode node) {
        return node.object(SignalSchema.DEPRECATED)
                .flatMap(o -> {
                    Optional<String> replacement = o.get("replacement", SignalReader::name);
                    Optional<LocalDate> date = o.get("date", YamlNode::date);
                    return replacement.flatMap(r -> date.map(d -> new Deprecation(r, d)));
                });
    }

    private SignalSpec spec(YamlObject o) {
        return new SignalSpec(
                o.get("type", n -> n.oneOf(List.of(SignalType.values()), SignalType::label))
                        .orElse(SignalType.FLAG),
                new LinkedHashSet<>(
                        o.list("level", n -> n.oneOf(List.of(Level.values()), Level::label))),
                values(o),
                o.list("inputs", YamlNode::text),
                o.get("producers", n -> n.object(SignalSchema.PRODUCERS))
                        .map(this::producers)
                        .orElse(Map.of()),
                o.get("abstains", SignalReader::abstains),
                o.get("privacy", SignalReader::privacy),
                o.list("evaluation", SignalReader::evaluation),
                o.list("consumers", SignalReader::consumer));
    }

    private ValueSet values(YamlObject o) {
        Optional<String> vocabulary = o.get("vocabulary", YamlNode::text);
        List<String> values = o.list("values", YamlNode::text);
        if (vocabulary.isPresent() && o.values().containsKey("values")) {
            report.add(
                    ProblemCode.VALUE_SET,
                    "spec.vocabulary",
                    "'values' and 'vocabulary' are both given",
                    "keep 'values' for a set written out here, 'vocabulary' for one kept elsewhere");
        }
        if (vocabulary.isPresent()) {
            return new ValueSet.Vocabulary(vocabulary.get());
        }
        return o.values().containsKey("values")
                ? new ValueSet.Closed(values)
                : new ValueSet.ByType();
    }

    private Map<Tier, Producer> producers(YamlObject o) {
        Map<Tier, Producer> producers = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            o.get(tier.label(), SignalReader::producer).ifPresent(p -> producers.put(tier, p));
        }
        if (o.values().isEmpty()) {
            report.add(
                    ProblemCode.MISSING_KEY,
                    "spec.producers",
                    "no tier has a producer",
                    "add 'fast:' or 'accurate:' with an annotator");
        }
        return producers;
    }

    private static Optional<Producer> producer(YamlNode node) {
        return node.object(SignalSchema.PRODUCER)
                .flatMap(o -> {
                    List<ArtefactRef> artefacts = o.list("artefacts", SignalReader::artefact);
                    return o.get("annotator", YamlNode::text).map(a -> new Producer(a, artefacts));
                });
    }

    private static Optional<ArtefactRef> artefact(YamlNode node) {
        return node.object(SignalSchema.ARTEFACT)
                .flatMap(o -> {
                    Optional<String> name = o.get("name", YamlNode::text);
                    Optional<String> hash =
                            o.get(
                                    "sha256",
                                    n ->
                                            n.matching(
                                                    SignalSchema.SHA256_PATTERN,
                                                    "a SHA-256 of 64 lower-case hex digits",
                                                    "run ./parley registry pin"));
                    return name.flatMap(n -> hash.map(h -> new ArtefactRef(n, h)));
                });
    }

    private static Optional<String> abstains(YamlNode node) {
        Optional<String> text = node.text();
        if (text.isPresent() && text.get().equals(SignalSchema.NEVER)) {
            return Optional.empty();
        }
        return text.isEmpty() || text.get().startsWith(SignalSchema.WHEN)
                ? text
                : node.problem(
                        ProblemCode.BAD_FORMAT,
                        "'" + text.get() + "' says neither never nor when",
                        "write 'never', or a reason that starts with 'when '");
    }

    private static Optional<Privacy> privacy(YamlNode node) {
        return node.object(SignalSchema.PRIVACY)
                .flatMap(o -> {
                    Optional<PrivacyClass> kind =
                            o.get(
                                    "class",
                                    n ->
                                            n.oneOf(
                                                    List.of(PrivacyClass.values()),
                                                    PrivacyClass::label));
                    Optional<Period> retention = o.get("retention", YamlNode::period);
                    Optional<String> note = o.get("note", YamlNode::text).map(String::strip);
                    return kind.flatMap(k -> retention.map(r -> new Privacy(k, r, note)));
                });
    }

    private static Optional<Evaluation> evaluation(YamlNode node) {
        return node.object(SignalSchema.EVALUATION).flatMap(o -> EvaluationReader.read(o));
    }

    private static Optional<Consumer> consumer(YamlNode node) {
        return node.object(SignalSchema.CONSUMER)
                .flatMap(o -> {
                    Optional<String> name = o.get("name", YamlNode::text);
                    Optional<String> purpose = o.get("purpose", YamlNode::text);
                    return name.flatMap(n -> purpose.map(p -> new Consumer(n, p)));
                });
    }
}
