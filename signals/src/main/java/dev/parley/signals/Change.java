package dev.parley.signals;

import dev.parley.core.Tier;
import dev.parley.signals.definition.Producer;
import dev.parley.signals.definition.SignalType;
import dev.parley.signals.definition.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One difference between two registries.
public sealed interface Change {
    String signal();

    /// Whether somebody who reads the signal must change something.
    boolean breaking();

    /// What happened, in words.
    String text();

    /// A new signal.
    record Added(String signal, Stage stage) implements Change {
        @Override
        public boolean breaking() {
            return false;
        }

        @Override
        public String text() {
            return "added, " + stage.label();
        }
    }

    /// A signal that is no longer there.
    record Removed(String signal, Stage last) implements Change {
        @Override
        public boolean breaking() {
            return last.computed();
        }

        @Override
        public String text() {
            return "removed, was " + last.label();
        }
    }

    /// Another version of the definition.
    record Version(String signal, int before, int after) implements Change {
        @Override
        public boolean breaking() {
            return false;
        }

        @Override
        public String text() {
            return "version " + before + " → " + after;
        }
    }

    /// Another stage. Breaks when the signal stops being computed.
    record StageMoved(String signal, Stage before, Stage after) implements Change {
        @Override
        public boolean breaking() {
            return before.computed() && !after.computed();
        }

        @Override
        public String text() {
            return "stage " + before.label() + " → " + after.label();
        }
    }

    /// Values of another shape.
    record TypeChanged(String signal, SignalType before, SignalType after) implements Change {
        @Override
        public boolean breaking() {
            return true;
        }

        @Override
        public String text() {
            return "type " + before.label() + " → " + after.label();
        }
    }

    /// Another value set. Breaks when a value that was allowed is no longer.
    ///
    /// @param gained values, or the id of a vocabulary, that are new
    /// @param lost values, or the id of a vocabulary, that are gone
    record ValuesChanged(String signal, List<String> gained, List<String> lost) implements Change {
        public ValuesChanged {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
        }

        @Override
        public boolean breaking() {
            return !lost.isEmpty();
        }

        @Override
        public String text() {
            return "values "
                    + String.join(
                            " ",
                            Stream.concat(
                                            gained.stream().map(v -> "+" + v),
                                            lost.stream().map(v -> "-" + v))
                                    .toList());
        }
    }

    /// Another annotator or other models in a tier; an empty side means that the tier had or has
    /// none.
    record ProducerChanged(
            String signal, Tier tier, Optional<Producer> before, Optional<Producer> after)
            implements Change {
        @Override
        public boolean breaking() {
            return after.isEmpty();
        }

        @Override
        public String text() {
            return "producer " + tier.label() + " " + words(before) + " → " + words(after);
        }

        private static String words(Optional<Producer> producer) {
            return producer.map(p ->
                            p.annotator()
                                    + p.artefacts().stream()
                                            .map(a ->
                                                    " "
                                                            + a.name()
                                                            + "@"
                                                            + a.sha256().substring(0, 12))
                                            .reduce("", String::concat))
                    .orElse("none");
        }
    }
}
