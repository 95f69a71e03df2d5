/// Sparse features of a text for linear heads: hashed word and character n-grams, and named cues.
///
/// Start with [dev.parley.models.hashed.HashedFeatures] (what heads read) and
/// [dev.parley.models.hashed.Hashing] (what is hashed, and where to). The words behind the cues are
/// in the resource `cues.txt`. Knows no label.
@NullMarked
package dev.parley.models.hashed;

import org.jspecify.annotations.NullMarked;
