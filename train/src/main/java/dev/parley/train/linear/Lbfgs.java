package dev.parley.train.linear;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// Limited-memory BFGS with a backtracking Armijo line search, for smooth convex functions.
///
/// Source: Nocedal and Wright, Numerical Optimization, 2nd ed., algorithm 7.4 and 7.5.
final class Lbfgs {
    private static final int MEMORY = 10;
    private static final double ARMIJO = 1e-4;

    private final int maxIterations;
    private final double tolerance;

    /// @param tolerance stop when the loss falls by less than this share in one step
    Lbfgs(int maxIterations, double tolerance) {
        this.maxIterations = maxIterations;
        this.tolerance = tolerance;
    }

    /// A function of a point; fills in the gradient.
    interface Objective {
        double at(double[] point, double[] gradient);
    }

    private record Pair(double[] step, double[] change, double curvature) {}

    /// Moves `x` to a minimum.
    ///
    /// @return the loss reached
    double minimize(Objective objective, double[] x) {
        int n = x.length;
        double[] gradient = new double[n];
        double loss = objective.at(x, gradient);
        Deque<Pair> pairs = new ArrayDeque<>();
        double[] trial = new double[n];
        double[] trialGradient = new double[n];
        for (int iteration = 0; iteration < maxIterations; iteration++) {
            double[] direction = direction(gradient, pairs);
            double slope = dot(direction, gradient);
            if (slope >= 0) {
                pairs.clear();
                direction = direction(gradient, pairs);
                slope = dot(direction, gradient);
            }
            double rate = pairs.isEmpty() ? Math.min(1, 1 / Math.sqrt(Math.max(1e-12, -slope))) : 1;
            double next = Double.NaN;
            boolean found = false;
            for (int halving = 0; halving < 30 && !found; halving++, rate *= 0.5) {
                for (int i = 0; i < n; i++) {
                    trial[i] = x[i] + rate * direction[i];
                }
                next = objective.at(trial, trialGradient);
                found = next <= loss + ARMIJO * rate * slope;
            }
            if (!found) {
                return loss;
            }
            remember(pairs, x, trial, gradient, trialGradient);
            System.arraycopy(trial, 0, x, 0, n);
            System.arraycopy(trialGradient, 0, gradient, 0, n);
            double fall = (loss - next) / Math.max(1e-12, Math.abs(next));
            loss = next;
            if (fall < tolerance) {
                return loss;
            }
        }
        return loss;
    }

    private static double[] direction(double[] gradient, Deque<Pair> pairs) {
        double[] q = gradient.clone();
        double[] alpha = new double[pairs.size()];
        int i = pairs.size();
        for (Iterator<Pair> it = pairs.descendingIterator(); it.hasNext(); ) {
            Pair pair = it.next();
            alpha[--i] = dot(pair.step, q) / pair.curvature;
            add(q, pair.change, -alpha[i]);
        }
        if (!pairs.isEmpty()) {
            Pair last = pairs.getLast();
            double scale = last.curvature / dot(last.change, last.change);
            for (int j = 0; j < q.length; j++) {
                q[j] *= scale;
            }
        }
        for (Pair pair : pairs) {
            add(q, pair.step, alpha[i++] - dot(pair.change, q) / pair.curvature);
        }
        for (int j = 0; j < q.length; j++) {
            q[j] = -q[j];
        }
        return q;
    }

    private static void remember(
            Deque<Pair> pairs,
            double[] x,
            double[] next,
            double[] gradient,
            double[] nextGradient) {
        double[] step = new double[x.length];
        double[] change = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            step[j] = next[j] - x[j];
            change[j] = nextGradient[j] - gradient[j];
        }
        double curvature = dot(step, change);
        if (curvature > 1e-12) {
            if (pairs.size() == MEMORY) {
                pairs.removeFirst();
            }
            pairs.addLast(new Pair(step, change, curvature));
        }
    }

    private static double dot(double[] a, double[] b) {
        double s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i] * b[i];
        }
        return s;
    }

    private static void add(double[] a, double[] b, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] += factor * b[i];
        }
    }
}
