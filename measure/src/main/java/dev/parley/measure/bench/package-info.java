/// Measures public sets from their own files.
///
/// Start with [dev.parley.measure.bench.BenchRun]; a set is a [dev.parley.measure.bench.BenchSet],
/// all of them are in [dev.parley.measure.bench.sets.BenchSets]. Two ways to answer a set: the
/// shipped signals, mapped to its labels ([dev.parley.measure.bench.SignalReading]), or a head
/// trained on its own training split ([dev.parley.measure.bench.SetTrainer]), measured and never
/// shipped. This package trains nothing.
@NullMarked
package dev.parley.measure.bench;

import org.jspecify.annotations.NullMarked;
