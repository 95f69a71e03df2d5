/// Static embeddings: one vector a vocabulary piece, a text is their mean. A hundred times faster
/// than the encoder they were distilled from, and as much poorer as that sounds; for the fast tier.
///
/// Start with [dev.parley.models.embedding.StaticEmbedding]. Knows no encoder: tables are made by
/// `dev.parley.models.distil`.
@NullMarked
package dev.parley.models.embedding;

import org.jspecify.annotations.NullMarked;
