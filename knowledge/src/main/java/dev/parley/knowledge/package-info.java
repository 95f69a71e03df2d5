/// What the platform knows before it reads a word: taxonomies (`taxonomy`) and names of brands and
/// products (`gazetteer`), as compact tables of facts on the class path.
///
/// Nothing here knows models, annotators or signals.
@NullMarked
package dev.parley.knowledge;

import org.jspecify.annotations.NullMarked;
