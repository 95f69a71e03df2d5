/// Brand safety and suitability: harmful language as scores, GARM categories with a risk each.
///
/// Start with [dev.parley.annotators.suitability.SuitabilityAnnotator]. The lexicon is a witness
/// among others; no label rests on it alone.
@NullMarked
package dev.parley.annotators.suitability;

import org.jspecify.annotations.NullMarked;
