package dev.parley.measure.gold;

import java.util.ArrayList;
import java.util.List;

/// Lines of a file that could not be used, with the reason: counted, reported, never fatal.
public final class Rejects {
    private static final int KEPT = 20;

    private final List<String> reasons = new ArrayList<>();
    private int count;

    void add(String file, long line, String reason) {
        count++;
        if (reasons.size() < KEPT) {
            reasons.add(file + " line " + line + ": " + reason);
        }
    }

    public int count() {
        return count;
    }

    /// The first reasons.
    public List<String> reasons() {
        return List.copyOf(reasons);
    }
}
