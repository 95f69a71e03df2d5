/// Measures every signal against gold labels.
///
/// Start with [dev.parley.measure.gold.GoldEvaluation]: gold items and wide predictions in, a
/// report out. Predictions come as wide JSON lines, so that any system can be scored; this package
/// knows nothing of the models that made them and reads no taxonomy file.
@NullMarked
package dev.parley.measure.gold;

import org.jspecify.annotations.NullMarked;
