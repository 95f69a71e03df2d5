/// JMH benchmarks of what every document passes through. Run `./dev bench`; figures are worth
/// something as ratios within one run, not across machines.
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
