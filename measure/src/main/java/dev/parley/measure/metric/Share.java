package dev.parley.measure.metric;

/// Shares of items: accuracy where right and wrong is all there is, coverage, false-block rates.
public final class Share {
    private Share() {}

    /// Share of the items that are true.
    public static Statistic of(boolean[] items) {
        boolean[] copy = items.clone();
        return counts -> {
            long yes = 0;
            long all = 0;
            for (int i = 0; i < counts.length; i++) {
                all += counts[i];
                yes += copy[i] ? counts[i] : 0;
            }
            return Ratios.of(yes, all);
        };
    }
}
