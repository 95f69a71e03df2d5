package dev.parley.train.mention;

import dev.parley.annotators.mention.Bio;
import dev.parley.annotators.mention.TokenNet;
import java.util.SplittableRandom;

/// How a [TokenNet] starts and how it learns.
final class TokenNets {
    private static final int K = Bio.TAGS;

    private TokenNets() {}

    /// A net whose direct part is zero and whose hidden units start at random.
    static TokenNet random(int width, int hidden, long seed) {
        TokenNet net =
                new TokenNet(
                        width,
                        width == 0 ? 0 : hidden,
                        new float[TokenNet.size(width, width == 0 ? 0 : hidden)]);
        if (width > 0) {
            SplittableRandom random = new SplittableRandom(seed);
            fill(
                    net.parameters(),
                    K * net.inputs(),
                    net.bias(),
                    2 * Math.sqrt(1.5 / width),
                    random);
            fill(
                    net.parameters(),
                    net.output(),
                    net.parameters().length,
                    Math.sqrt(1.0 / Math.max(1, hidden)),
                    random);
        }
        return net;
    }

    private static void fill(
            float[] cells, int from, int to, double scale, SplittableRandom random) {
        for (int at = from; at < to; at++) {
            cells[at] = (float) ((random.nextDouble() * 2 - 1) * scale);
        }
    }

    /// Adds the gradient of a net's parameters for one token, given that of its scores.
    ///
    /// @param slope gradient of the scores at `[at, at + TAGS)`
    static void backward(
            TokenNet net, float[] x, float[] activations, float[] slope, int at, float[] gradient) {
        int n = net.inputs();
        for (int r = 0; r < net.rows(); r++) {
            float g = r < K ? slope[at + r] : hidden(net, activations, slope, at, r - K, gradient);
            if (g != 0) {
                gradient[net.bias() + r] += g;
                int row = r * n;
                for (int j = 0; j < n; j++) {
                    gradient[row + j] += g * x[j];
                }
            }
        }
    }

    private static float hidden(
            TokenNet net, float[] activations, float[] slope, int at, int h, float[] gradient) {
        float g = 0;
        float value = activations[K + h];
        for (int k = 0; k < K; k++) {
            int w = net.output() + k * net.hidden() + h;
            g += net.parameters()[w] * slope[at + k];
            gradient[w] += slope[at + k] * value;
        }
        return g * (1 - value * value);
    }
}
