package dev.parley.signals;

import dev.parley.core.Tier;
import dev.parley.signals.definition.Producer;
import dev.parley.signals.definition.SignalDefinition;
import dev.parley.signals.definition.Stage;
import dev.parley.signals.definition.ValueSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What changed from one registry to the next, and which changes are not allowed.
///
/// @param changes by signal
/// @param violations each names the signal, what it did and what it should have done
public record RegistryDiff(List<Change> changes, List<String> violations) {
    public RegistryDiff {
        changes = List.copyOf(changes);
        violations = List.copyOf(violations);
    }

    public static RegistryDiff between(Registry before, Registry after) {
        List<Change> changes = new ArrayList<>();
        List<String> violations = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        Stream.concat(before.signals().stream(), after.signals().stream())
                .forEach(s -> names.add(s.name()));
        for (String name : names) {
            Optional<SignalDefinition> old = before.find(name);
            Optional<SignalDefinition> now = after.find(name);
            if (old.isPresent() && now.isPresent()) {
                List<Change> found = changes(old.get(), now.get());
                changes.addAll(found);
                violations(old.get(), now.get(), found, violations);
            } else if (old.isPresent()) {
                changes.add(new Change.Removed(name, old.get().stage()));
                if (old.get().stage() == Stage.APPROVED || old.get().stage() == Stage.DEPRECATED) {
                    violations.add(
                            "%s: removed while %s; retire it first and keep its file"
                                    .formatted(name, old.get().stage().label()));
                }
            } else {
                now.ifPresent(d -> changes.add(new Change.Added(name, d.stage())));
            }
        }
        return new RegistryDiff(changes, violations);
    }

    private static List<Change> changes(SignalDefinition old, SignalDefinition now) {
        List<Change> changes = new ArrayList<>();
        String name = now.name();
        if (old.version() != now.version()) {
            changes.add(new Change.Version(name, old.version(), now.version()));
        }
        if (old.stage() != now.stage()) {
            changes.add(new Change.StageMoved(name, old.stage(), now.stage()));
        }
        if (old.type() != now.type()) {
            changes.add(new Change.TypeChanged(name, old.type(), now.type()));
        }
        List<String> before = members(old.spec().values());
        List<String> after = members(now.spec().values());
        List<String> gained = after.stream().filter(v -> !before.contains(v)).toList();
        List<String> lost = before.stream().filter(v -> !after.contains(v)).toList();
        if (!gained.isEmpty() || !lost.isEmpty()) {
            changes.add(new Change.ValuesChanged(name, gained, lost));
        }
        for (Tier tier : Tier.values()) {
            Optional<Producer> had = old.producer(tier);
            Optional<Producer> has = now.producer(tier);
            if (!had.equals(has)) {
                changes.add(new Change.ProducerChanged(name, tier, had, has));
            }
        }
        return changes;
    }

    private static List<String> members(ValueSet values) {
        return switch (values) {
            case ValueSet.Closed closed -> closed.values();
            case ValueSet.Vocabulary vocabulary -> List.of("vocabulary:" + vocabulary.id());
            case ValueSet.ByType byType -> List.of();
        };
    }

    private static void violations(
            SignalDefinition old,
            SignalDefinition now,
            List<Change> changes,
            List<String> violations) {
        boolean newVersion = now.version() > old.version();
        if (now.version() < old.version()) {
            violations.add(
                    "%s: version went back from %d to %d; versions only grow"
                            .formatted(now.name(), old.version(), now.version()));
        }
        for (Change change : changes) {
            if ((change instanceof Change.TypeChanged || change instanceof Change.ValuesChanged)
                    && !newVersion) {
                violations.add(
                        "%s: %s without a new version; set version: %d"
                                .formatted(now.name(), change.text(), old.version() + 1));
            }
        }
        boolean restarted =
                newVersion && (now.stage() == Stage.DRAFT || now.stage() == Stage.SHADOW);
        if (!restarted && !old.stage().mayBecome(now.stage())) {
            violations.add(
                    "%s: stage %s → %s is no step; from %s it may go to %s"
                            .formatted(
                                    now.name(),
                                    old.stage().label(),
                                    now.stage().label(),
                                    old.stage().label(),
                                    old.stage().next().stream().map(Stage::label).toList()));
        }
    }

    /// One line a change, then one a violation; a single line when nothing changed.
    public String render() {
        if (changes.isEmpty()) {
            return "no change\n";
        }
        StringBuilder out = new StringBuilder();
        for (Change change : changes) {
            out.append(change.signal()).append(": ").append(change.text());
            out.append(change.breaking() ? " (breaking)\n" : "\n");
        }
        violations.forEach(v -> out.append("error: ").append(v).append('\n'));
        return out.toString();
    }
}
