/// Text to vocabulary pieces as BERT's uncased WordPiece cuts it, with offsets into the text.
///
/// Start with [dev.parley.models.wordpiece.WordPiece]. Knows no model and no document.
@NullMarked
package dev.parley.models.wordpiece;

import org.jspecify.annotations.NullMarked;
