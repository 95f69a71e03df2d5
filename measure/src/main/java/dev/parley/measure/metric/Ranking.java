package dev.parley.measure.metric;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Items with a yes-or-no gold and a score: how well the score sorts them, whatever the threshold.
public final class Ranking {
    private final boolean[] gold;
    private final double[] scores;
    private final int[] order;

    /// @param scores higher means more likely yes; no NaN
    public Ranking(boolean[] gold, double[] scores) {
        if (gold.length != scores.length) {
            throw new IllegalArgumentException(
                    gold.length + " gold answers and " + scores.length + " scores do not pair up");
        }
        this.gold = gold.clone();
        this.scores = scores.clone();
        this.order =
                IntStream.range(0, gold.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> -this.scores[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    public int size() {
        return gold.length;
    }

    /// Probability that a random yes scores above a random no, ties counting one half; NaN without
    /// both.
    public Statistic auroc() {
        return counts -> {
            double above = 0;
            double yes = 0;
            double no = 0;
            for (int i = 0; i < order.length; ) {
                int end = tieEnd(i);
                double tiedYes = weight(i, end, true, counts);
                double tiedNo = weight(i, end, false, counts);
                above += tiedNo * (yes + tiedYes / 2);
                yes += tiedYes;
                no += tiedNo;
                i = end;
            }
            return Ratios.of(above, yes * no);
        };
    }

    /// Average precision: the area under precision over recall by steps, tied scores taken
    /// together. Its chance level is the share of yes. NaN without a yes.
    public Statistic auprc() {
        return counts -> {
            double area = 0;
            double yes = 0;
            double seen = 0;
            for (int i = 0; i < order.length; ) {
                int end = tieEnd(i);
                double tiedYes = weight(i, end, true, counts);
                yes += tiedYes;
                seen += tiedYes + weight(i, end, false, counts);
                area += seen == 0 ? 0 : tiedYes * (yes / seen);
                i = end;
            }
            return Ratios.of(area, yes);
        };
    }

    private int tieEnd(int from) {
        int end = from + 1;
        while (end < order.length && scores[order[end]] == scores[order[from]]) {
            end++;
        }
        return end;
    }

    private double weight(int from, int end, boolean wanted, int[] counts) {
        double sum = 0;
        for (int j = from; j < end; j++) {
            sum += gold[order[j]] == wanted ? counts[order[j]] : 0;
        }
        return sum;
    }
}
