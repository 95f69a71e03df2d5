/// Which language a text is written in.
///
/// Start with [dev.parley.text.language.LanguageAnnotator]. Writing systems decide where they can;
/// languages that share one are told apart by characters in their context and by their commonest
/// words. Knows `core` and the character tables, nothing of tokens or readers.
@NullMarked
package dev.parley.text.language;

import org.jspecify.annotations.NullMarked;
