package dev.parley.train.head;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.models.artefact.Artefact;
import dev.parley.models.artefact.Header;
import dev.parley.models.hashed.HashedFeatures;
import dev.parley.models.head.Activation;
import dev.parley.models.head.DenseBlock;
import dev.parley.models.head.LinearHead;
import dev.parley.models.head.SparseBlock;
import dev.parley.train.data.DataRoot;
import dev.parley.train.linear.LinearTrainer;
import dev.parley.train.linear.Loss;
import dev.parley.train.linear.Row;
import dev.parley.train.linear.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Fits the linear head of a task and writes it as an artefact with its model card's facts.
///
/// Small tasks are cross-fitted: five heads, each scored on the held-out examples of the fifth that
/// it did not see, give the figures and the calibration; the head that is kept learns from all.
/// Large tasks learn from their training part and are calibrated and measured on their held-out
/// part.
public final class HeadTrainer {
    private final HeadTask task;
    private final HeadOptions options;
    private final Featurizer featurizer;
    private final Featurizer.Features features;
    private final Standard standard;

    private HeadTrainer(HeadTask task, HeadOptions options, Featurizer featurizer) {
        this.task = task;
        this.options = options;
        this.featurizer = featurizer;
        this.features = featurizer.of(task.examples());
        this.standard = Standard.of(features.dense());
    }

    public static Trained train(
            HeadTask task, HeadOptions options, Featurizer featurizer, DataRoot root) {
        return new HeadTrainer(task, options, featurizer).run(root);
    }

    /// A fitted head with what it reached on examples that it was not fitted on.
    public record Trained(Artefact artefact, HeldOut heldOut) {}

    /// A head for measuring: fitted on the examples that are not held out, calibrated on those that
    /// are. Needs no source and leaves no artefact.
    ///
    /// @param task with at least one held-out example
    public static Fitted fitOnce(HeadTask task, HeadOptions options, Featurizer featurizer) {
        HeadTrainer trainer = new HeadTrainer(task, options, featurizer);
        Weights weights = trainer.fit(trainer.all(i -> !trainer.heldOut(i)));
        HeldOut heldOut = trainer.judged(weights);
        return new Fitted(trainer.head(weights, heldOut), heldOut);
    }

    /// A head in memory with what it reached on examples that it was not fitted on.
    public record Fitted(LinearHead head, HeldOut heldOut) {}

    private Trained run(DataRoot root) {
        Weights learning = fit(all(i -> options.crossFitted() || !heldOut(i)));
        HeldOut heldOut = options.crossFitted() ? crossFitted() : judged(learning);
        return new Trained(head(learning, heldOut).write(header(root, heldOut)), heldOut);
    }

    private LinearHead head(Weights weights, HeldOut heldOut) {
        return LinearHead.of(
                        task.labels(),
                        task.loss() == Loss.SOFTMAX ? Activation.SOFTMAX : Activation.SIGMOID,
                        weights.bias(),
                        DenseBlock.of(standard.mean(), standard.deviation(), weights.dense()),
                        options.sparse()
                                ? SparseBlock.of(
                                        featurizer.hashing(),
                                        weights.buckets(),
                                        weights.sparse(),
                                        (float) options.smallest())
                                : null,
                        featurizer.reads())
                .withCalibration(heldOut.calibration());
    }

    private Header header(DataRoot root, HeldOut heldOut) {
        ObjectNode config = JsonNodeFactory.instance.objectNode();
        heldOut.thresholds().forEach(config.putArray("thresholds")::add);
        String name = task.name() + "-" + featurizer.tier().label();
        return Header.of(
                        name,
                        LinearHead.KIND,
                        LocalDate.now(java.time.ZoneOffset.UTC),
                        task.describes() + " (" + featurizer.tier().label() + " tier)",
                        Header.Creator.here("0.1.0"))
                .withTrainedOn(
                        task.sources().stream()
                                .map(s ->
                                        new Header.Source(
                                                s.name(), s.licence(), rows(s), s.sha256(root)))
                                .toList())
                .withMetrics(heldOut.metrics())
                .withConfig(config);
    }

    private long rows(Source source) {
        return task.examples().stream().filter(e -> e.source().equals(source)).count();
    }

    private HeldOut crossFitted() {
        List<int[]> parts =
                IntStream.range(0, options.folds())
                        .mapToObj(f -> all(i -> foldOf(task.examples().get(i)) == f && heldOut(i)))
                        .toList();
        List<List<double[]>> said =
                IntStream.range(0, options.folds())
                        .parallel()
                        .mapToObj(f -> {
                            Weights weights = fit(all(i -> foldOf(task.examples().get(i)) != f));
                            return IntStream.of(parts.get(f))
                                    .mapToObj(i -> weights.scores(row(i)))
                                    .toList();
                        })
                        .toList();
        List<double[]> scores = new ArrayList<>();
        List<float[]> targets = new ArrayList<>();
        for (int f = 0; f < parts.size(); f++) {
            scores.addAll(said.get(f));
            IntStream.of(parts.get(f)).forEach(i -> targets.add(task.examples().get(i).target()));
        }
        return HeldOut.of(task, scores, targets);
    }

    private boolean heldOut(int i) {
        return task.examples().get(i).heldOut();
    }

    /// Only posts labelled for the project are measured; other sources serve every fold.
    private int foldOf(Example example) {
        return example.source().equals(Source.PROJECT) || example.source().equals(Source.ANNOTATED)
                ? Math.floorMod(
                        example.utterance().id().hashCode() * 0x9E3779B1 >>> 7, options.folds())
                : options.folds();
    }

    private HeldOut judged(Weights weights) {
        List<double[]> scores = new ArrayList<>();
        List<float[]> targets = new ArrayList<>();
        for (int i : all(this::heldOut)) {
            scores.add(weights.scores(row(i)));
            targets.add(task.examples().get(i).target());
        }
        return HeldOut.of(task, scores, targets);
    }

    private int[] all(java.util.function.IntPredicate wanted) {
        return IntStream.range(0, task.examples().size()).filter(wanted).toArray();
    }

    private Weights fit(int[] examples) {
        List<Row> rows = new ArrayList<>(examples.length);
        double[] mass = new double[task.labels().size()];
        for (int i : examples) {
            Row row = row(i);
            rows.add(row);
            for (int k = 0; k < mass.length; k++) {
                mass[k] += row.target()[k] > 0 ? row.target()[k] * row.weight() : 0;
            }
        }
        LinearTrainer trainer =
                options.solver() == HeadOptions.Solver.ADAGRAD
                        ? LinearTrainer.adagrad(
                                task.loss(),
                                options.denseL2(),
                                options.sparseL2(),
                                options.passes(),
                                0.1)
                        : LinearTrainer.lbfgs(task.loss(), options.denseL2(), options.sparseL2())
                                .withPasses(options.passes());
        return trainer.withMinCount(options.minCount())
                .fit(task.loss() == Loss.SOFTMAX ? balanced(rows, mass) : rows);
    }

    private List<Row> balanced(List<Row> rows, double[] mass) {
        double mean = Arrays.stream(mass).sum() / mass.length;
        return rows.stream()
                .map(row -> {
                    double factor = 0;
                    for (int k = 0; k < mass.length; k++) {
                        factor +=
                                row.target()[k]
                                        * Math.pow(
                                                mean / Math.max(1e-9, mass[k]), options.balance());
                    }
                    return row.withWeight(row.weight() * factor);
                })
                .toList();
    }

    private Row row(int i) {
        HashedFeatures hashed = features.hashed().get(i);
        boolean sparse = options.sparse();
        Example example = task.examples().get(i);
        return new Row(
                standard.apply(features.dense().get(i)),
                sparse ? hashed.buckets() : new int[0],
                sparse ? hashed.values() : new float[0],
                example.target(),
                example.weight());
    }
}
