package dev.parley.annotators.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedRowsTest {
    private static final int ROWS = 50;

    @Test
    void sum_equalsThatOfSingleWeights() {
        byte[] weights = new byte[ROWS * Bio.TAGS];
        new Random(5).nextBytes(weights);
        assertSums(weights);
    }

    @Test
    void sum_ofAsManyRowsAsAllowed_doesNotRunOver() {
        byte[] weights = new byte[ROWS * Bio.TAGS];
        for (byte extreme : new byte[] {Byte.MIN_VALUE, Byte.MAX_VALUE}) {
            java.util.Arrays.fill(weights, extreme);
            assertSums(weights);
        }
    }

    private static void assertSums(byte[] weights) {
        FeatureRows features = new FeatureRows(PackedRows.MOST);
        int[] expected = new int[Bio.TAGS];
        for (int i = 0; i < PackedRows.MOST; i++) {
            int bucket = i * 7 % ROWS;
            features.add(bucket);
            for (int k = 0; k < Bio.TAGS; k++) {
                expected[k] += weights[bucket * Bio.TAGS + k];
            }
        }
        int[] sums = new int[Bio.TAGS];
        PackedRows.of(weights).sum(features, 0, PackedRows.MOST, sums);
        assertThat(sums).isEqualTo(expected);
    }
}
