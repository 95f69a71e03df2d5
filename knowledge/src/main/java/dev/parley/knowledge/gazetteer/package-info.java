/// Names of brands, products and creative works, and a fast finder for them in clean text.
///
/// Start at [Gazetteer#shipped()] and [Gazetteer#find(String)]. A match is a candidate, not a
/// mention: many brands are ordinary words, so every [GazetteerMatch] carries how often its name is
/// written in lower case and whether its case agrees; a tagger decides. Nothing here knows
/// documents, models or signals.
@NullMarked
package dev.parley.knowledge.gazetteer;

import org.jspecify.annotations.NullMarked;
