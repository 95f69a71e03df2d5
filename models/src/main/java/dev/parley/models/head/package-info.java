/// Linear heads: features of a document to calibrated probabilities, with the reasons.
///
/// Start with [dev.parley.models.head.LinearHead]; [dev.parley.models.head.FeatureVector] is what
/// it reads, [dev.parley.models.head.Calibration] what makes its scores honest. Knows no label set.
@NullMarked
package dev.parley.models.head;

import org.jspecify.annotations.NullMarked;
