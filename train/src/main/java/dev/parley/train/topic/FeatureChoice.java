package dev.parley.train.topic;

import java.util.Arrays;
import java.util.List;

/// Which words and pairs of words get a vector: the ones that tell most about the category.
final class FeatureChoice {
    private FeatureChoice() {}

    /// The `limit` hashes with the largest information about the best category: occurrences × the
    /// Kullback-Leibler divergence of the category given the feature from the category at large,
    /// the former smoothed by the latter with the weight of one occurrence. Ties go to the smaller
    /// hash.
    ///
    /// @param features one array of hashes an example; examples without a target are left out
    /// @param minCount hashes seen in fewer examples are never chosen
    static int[] choose(
            List<int[]> features, List<TopicTarget> targets, int size, int minCount, int limit) {
        double[] prior = new double[size];
        long[] pairs = pairs(features, targets, prior);
        Arrays.sort(pairs);
        double total = Arrays.stream(prior).sum();
        long[] ranked = new long[pairs.length];
        int count = 0;
        int[] seen = new int[size];
        for (int from = 0; from < pairs.length; ) {
            int hash = (int) (pairs[from] >> 32);
            int to = from;
            while (to < pairs.length && (int) (pairs[to] >> 32) == hash) {
                to++;
            }
            if (to - from >= minCount) {
                double information = information(pairs, from, to, prior, total, seen);
                int key = Integer.MAX_VALUE - (int) Math.min(Integer.MAX_VALUE, information * 1024);
                ranked[count++] = ((long) key << 32) | (hash & 0xFFFFFFFFL);
            }
            from = to;
        }
        long[] order = Arrays.copyOf(ranked, count);
        Arrays.sort(order);
        return Arrays.stream(order).limit(limit).mapToInt(l -> (int) l).sorted().toArray();
    }

    /// `hash << 32 | best category`, once an example and hash.
    private static long[] pairs(List<int[]> features, List<TopicTarget> targets, double[] prior) {
        int n = 0;
        for (int e = 0; e < features.size(); e++) {
            n += targets.get(e).known() ? features.get(e).length : 0;
        }
        long[] pairs = new long[n];
        int at = 0;
        for (int e = 0; e < features.size(); e++) {
            if (!targets.get(e).known()) {
                continue;
            }
            int best = targets.get(e).best();
            prior[best]++;
            int[] sorted = features.get(e).clone();
            Arrays.sort(sorted);
            for (int i = 0; i < sorted.length; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    pairs[at++] = ((long) sorted[i] << 32) | best;
                }
            }
        }
        return Arrays.copyOf(pairs, at);
    }

    private static double information(
            long[] pairs, int from, int to, double[] prior, double total, int[] seen) {
        for (int i = from; i < to; i++) {
            seen[(int) pairs[i]]++;
        }
        double n = to - from;
        double sum = 0;
        for (int i = from; i < to; i++) {
            int k = (int) pairs[i];
            if (seen[k] > 0) {
                double base = prior[k] / total;
                double p = (seen[k] + base) / (n + 1);
                sum += p * Math.log(p / base);
                seen[k] = 0;
            }
        }
        return n * sum;
    }
}
