package dev.parley.signals.check;

import dev.parley.signals.definition.Evaluation;
import dev.parley.signals.definition.SignalSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Measured figures make sense: inside their interval, of a tier that exists, not from the future.
final class EvidenceRule implements RegistryRule {
    @Override
    public void check(List<SignalFile> files, Surroundings surroundings) {
        for (SignalFile file : files) {
            if (file.definition().isPresent() && file.sound("spec.evaluation")) {
                check(file, file.definition().get().spec(), surroundings.today());
            }
        }
    }

    private static void check(SignalFile file, SignalSpec spec, Optional<LocalDate> today) {
        List<Evaluation> figures = spec.evaluation();
        for (int i = 0; i < figures.size(); i++) {
            Evaluation figure = figures.get(i);
            String field = "spec.evaluation[" + i + "]";
            if (!(figure.low() <= figure.value() && figure.value() <= figure.high())) {
                file.report()
                        .add(
                                ProblemCode.INTERVAL,
                                field + ".interval",
                                "%s lies outside [%s, %s]"
                                        .formatted(figure.value(), figure.low(), figure.high()),
                                "measure again: " + figure.command());
            }
            if (!spec.producers().containsKey(figure.tier()) && file.sound("spec.producers")) {
                file.report()
                        .add(
                                ProblemCode.EVALUATION_TIER,
                                field + ".tier",
                                "the tier '" + figure.tier().label() + "' has no producer",
                                "add the producer or remove the figure");
            }
            if (today.isPresent() && figure.date().isAfter(today.get())) {
                file.report()
                        .add(
                                ProblemCode.FUTURE_DATE,
                                field + ".date",
                                figure.date() + " is after today, " + today.get(),
                                "write the day of the measurement");
            }
        }
    }
}
