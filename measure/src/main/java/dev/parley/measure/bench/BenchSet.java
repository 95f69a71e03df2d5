package dev.parley.measure.bench;

import dev.parley.measure.report.Block.PublishedFigure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A public set and how to read its files as they lie.
public interface BenchSet {
    SetCard card();

    /// Reads one split.
    ///
    /// @throws MissingFileException when a file of the split is not there
    BenchData read(DataFolder folder, Split split) throws IOException;

    /// How the shipped signals answer it; empty when they say nothing about its labels.
    Optional<SignalReading> signals();

    /// What others published for this set.
    default List<PublishedFigure> published() {
        return List.of();
    }
}
