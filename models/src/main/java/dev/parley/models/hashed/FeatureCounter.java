package dev.parley.models.hashed;

import java.util.Arrays;

/// Counts buckets in order of first appearance, group by group. Used once, by one thread.
final class FeatureCounter implements FeatureSink {
    /// `ln(1 + n)`, the same bits on every machine.
    private static final double[] LOGS = new double[64];

    static {
        for (int n = 0; n < LOGS.length; n++) {
            LOGS[n] = StrictMath.log1p(n);
        }
    }

    private int[] keys;
    private int[] places;
    private int mask;
    private int[] buckets;
    private int[] counts;
    private int size;
    private float[] values = new float[0];
    private int valued;

    FeatureCounter(int expected) {
        int capacity = Integer.highestOneBit(Math.max(32, expected)) * 2;
        keys = new int[capacity];
        places = new int[capacity];
        mask = capacity - 1;
        buckets = new int[capacity / 2];
        counts = new int[capacity / 2];
    }

    @Override
    public void feature(int bucket, int start, int end) {
        int key = bucket + 1;
        int slot = ((key * 0x9E3779B1) >>> 7) & mask;
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                counts[places[slot]]++;
                return;
            }
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        places[slot] = size;
        buckets[size] = bucket;
        counts[size] = 1;
        size++;
        if (size == buckets.length) {
            grow();
        }
    }

    /// Ends a group whose values, log-scaled, shall have length `weight`.
    void endNormed(double weight) {
        values = Arrays.copyOf(values, size);
        double square = 0;
        for (int i = valued; i < size; i++) {
            double v = log(counts[i]);
            square += v * v;
        }
        double scale = square > 0 ? weight / Math.sqrt(square) : 0;
        for (int i = valued; i < size; i++) {
            values[i] = (float) (log(counts[i]) * scale);
        }
        valued = size;
    }

    /// Ends a group whose values are `weight` for one occurrence, growing with the logarithm.
    void endPlain(double weight) {
        values = Arrays.copyOf(values, size);
        for (int i = valued; i < size; i++) {
            values[i] = (float) (weight * log(counts[i]) / LOGS[1]);
        }
        valued = size;
    }

    HashedFeatures build() {
        return new HashedFeatures(Arrays.copyOf(buckets, size), Arrays.copyOf(values, size));
    }

    private static double log(int count) {
        return count < LOGS.length ? LOGS[count] : StrictMath.log1p(count);
    }

    private void grow() {
        int capacity = keys.length * 2;
        int[] oldKeys = keys;
        int[] oldPlaces = places;
        keys = new int[capacity];
        places = new int[capacity];
        mask = capacity - 1;
        buckets = Arrays.copyOf(buckets, capacity / 2);
        counts = Arrays.copyOf(counts, capacity / 2);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = ((oldKeys[i] * 0x9E3779B1) >>> 7) & mask;
                while (keys[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                keys[slot] = oldKeys[i];
                places[slot] = oldPlaces[i];
            }
        }
    }
}
