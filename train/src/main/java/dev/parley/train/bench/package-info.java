/// Trains heads on the training splits of public sets, to measure features beside published
/// figures; nothing made here is shipped. Start with [dev.parley.train.bench.BenchTrainer].
@NullMarked
package dev.parley.train.bench;

import org.jspecify.annotations.NullMarked;
