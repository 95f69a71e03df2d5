package dev.parley.train.linear;

/// One training example: dense features, sparse features, a target distribution and a weight.
///
/// @param dense all rows of a design have the same length; may be empty
/// @param buckets sparse feature numbers, each at least 0
/// @param values same length as `buckets`
/// @param target one number an output: a distribution for softmax, independent probabilities for
///   sigmoid; `NaN` for sigmoid outputs whose truth is unknown
/// @param weight at least 0
public record Row(float[] dense, int[] buckets, float[] values, float[] target, double weight) {
    public Row {
        if (buckets.length != values.length) {
            throw new IllegalArgumentException(
                    buckets.length + " buckets but " + values.length + " values");
        }
        if (!(weight >= 0)) {
            throw new IllegalArgumentException("weight " + weight + " is negative");
        }
    }

    public Row withWeight(double other) {
        return new Row(dense, buckets, values, target, other);
    }
}
