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

/// Fits the linear head of a task and writes it as an artefact with its model card's facts.
///
/// Small tasks are cross-fitted: five heads, each scored on the fifth that it did not see, give the
/// figures and the calibration; the head that is kept learns from all. Large tasks learn from their
/// training part and are calibrated and measured on their held-out part.
public final class HeadTrainer {
    private static final int FOLDS = 5;

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

    private Trained run(DataRoot root) {
        HeldOut heldOut = options.large() ? heldOutOnce() : crossFitted();
        Weights weights = fit(all(i -> !options.large() || !task.examples().get(i).heldOut()));
        LinearHead head =
                LinearHead.of(
                                task.labels(),
                                task.loss() == Loss.SOFTMAX
                                        ? Activation.SOFTMAX
                                        : Activation.SIGMOID,
                                weights.bias(),
                                DenseBlock.of(
                                        standard.mean(), standard.deviation(), weights.dense()),
                                options.sparse()
                                        ? SparseBlock.of(
                                                featurizer.hashing(),
                                                weights.buckets(),
                                                weights.sparse(),
                                                (float) options.smallest())
                                        : null,
                                featurizer.reads())
                        .withCalibration(heldOut.calibration());
        return new Trained(head.write(header(root, heldOut)), heldOut);
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
                                                s.name(),
                                                s.licence(),
                                                rows(s),
                                                root.sha256(s.file())))
                                .toList())
                .withMetrics(heldOut.metrics())
                .withConfig(config);
    }

    private long rows(Source source) {
        return task.examples().stream().filter(e -> e.source().equals(source)).count();
    }

    private HeldOut crossFitted() {
        List<double[]> scores = new ArrayList<>();
        List<float[]> targets = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int f = fold;
            Weights weights = fit(all(i -> foldOf(task.examples().get(i)) != f));
            for (int i : all(i -> foldOf(task.examples().get(i)) == f)) {
                scores.add(weights.scores(row(i)));
                targets.add(task.examples().get(i).target());
            }
        }
        return HeldOut.of(task, scores, targets);
    }

    /// Only posts labelled for the project are measured; other sources serve every fold.
    private static int foldOf(Example example) {
        return example.source().equals(Source.PROJECT)
                ? Math.floorMod(example.utterance().id().hashCode() * 0x9E3779B1 >>> 7, FOLDS)
                : FOLDS;
    }

    private HeldOut heldOutOnce() {
        Weights weights = fit(all(i -> !task.examples().get(i).heldOut()));
        List<double[]> scores = new ArrayList<>();
        List<float[]> targets = new ArrayList<>();
        for (int i : all(i -> task.examples().get(i).heldOut())) {
            scores.add(weights.scores(row(i)));
            targets.add(task.examples().get(i).target());
        }
        return HeldOut.of(task, scores, targets);
    }

    private int[] all(java.util.function.IntPredicate wanted) {
        return java.util.stream.IntStream.range(0, task.examples().size()).filter(wanted).toArray();
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
                options.large()
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
