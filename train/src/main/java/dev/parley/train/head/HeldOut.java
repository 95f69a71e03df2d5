package dev.parley.train.head;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.models.head.Calibration;
import dev.parley.train.linear.Loss;
import java.util.ArrayList;
import java.util.List;

/// What a head says about examples that it did not learn from: calibration, thresholds and figures.
///
/// @param thresholds one an output for independent outputs, on calibrated probabilities; empty for
///   softmax
/// @param scores before calibration, one row an example
/// @param targets what was wanted, in the same order
public record HeldOut(
        Calibration calibration,
        List<Double> thresholds,
        ObjectNode metrics,
        List<double[]> scores,
        List<float[]> targets) {
    /// An output whose best F1 is below this has learnt too little for a threshold of its own: it
    /// speaks only when it is likelier than not.
    private static final double KNOWS = 0.1;

    static HeldOut of(HeadTask task, List<double[]> scores, List<float[]> targets) {
        return task.loss() == Loss.SOFTMAX
                ? exclusive(task, scores, targets)
                : independent(task, scores, targets);
    }

    private static HeldOut exclusive(HeadTask task, List<double[]> scores, List<float[]> targets) {
        double temperature = CalibrationFit.temperature(scores, targets);
        int outputs = task.labels().size();
        int[][] confusion = new int[outputs][outputs];
        for (int i = 0; i < scores.size(); i++) {
            confusion[best(targets.get(i))][best(scores.get(i))]++;
        }
        ObjectNode metrics = JsonNodeFactory.instance.objectNode();
        int right = 0;
        double f1 = 0;
        ObjectNode byLabel = JsonNodeFactory.instance.objectNode();
        for (int k = 0; k < outputs; k++) {
            int gold = 0;
            int said = 0;
            for (int j = 0; j < outputs; j++) {
                gold += confusion[k][j];
                said += confusion[j][k];
            }
            double one = gold + said == 0 ? 0 : 2.0 * confusion[k][k] / (gold + said);
            right += confusion[k][k];
            f1 += one / outputs;
            byLabel.put(task.labels().get(k), round(one));
        }
        metrics.put("n", scores.size());
        metrics.put("accuracy", round(right / (double) scores.size()));
        metrics.put("macro_f1", round(f1));
        metrics.set("f1", byLabel);
        return new HeldOut(
                new Calibration.Temperature(temperature), List.of(), metrics, scores, targets);
    }

    private static HeldOut independent(
            HeadTask task, List<double[]> scores, List<float[]> targets) {
        List<Double> slopes = new ArrayList<>();
        List<Double> offsets = new ArrayList<>();
        List<Double> thresholds = new ArrayList<>();
        ObjectNode byLabel = JsonNodeFactory.instance.objectNode();
        double sum = 0;
        for (int k = 0; k < task.labels().size(); k++) {
            BinaryScores binary = BinaryScores.of(scores, targets, k);
            double[] line = CalibrationFit.platt(binary);
            slopes.add(line[0]);
            offsets.add(line[1]);
            BinaryScores.Cut cut = binary.bestCut();
            thresholds.add(threshold(cut, line));
            byLabel.put(task.labels().get(k), round(cut.f1()));
            sum += cut.f1();
        }
        ObjectNode metrics = JsonNodeFactory.instance.objectNode();
        metrics.put("n", scores.size());
        metrics.put("macro_f1", round(sum / task.labels().size()));
        metrics.set("f1", byLabel);
        return new HeldOut(
                new Calibration.Platt(slopes, offsets), thresholds, metrics, scores, targets);
    }

    /// The probability from which an output speaks.
    ///
    /// @param line slope and offset of its sigmoid
    static double threshold(BinaryScores.Cut cut, double[] line) {
        return cut.f1() < KNOWS ? 0.5 : 1 / (1 + Math.exp(-(line[0] * cut.score() + line[1])));
    }

    private static int best(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }

    private static int best(float[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }

    static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
