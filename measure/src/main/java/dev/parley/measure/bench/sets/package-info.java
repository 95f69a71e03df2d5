/// The public sets, one small class each. Start with [dev.parley.measure.bench.sets.HateCheck].
@NullMarked
package dev.parley.measure.bench.sets;

import org.jspecify.annotations.NullMarked;
