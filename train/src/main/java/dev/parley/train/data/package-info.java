/// Labelled posts and public sets as training examples, read from where they lie.
///
/// Start with [dev.parley.train.data.DataRoot]. Nothing here trains or evaluates.
@NullMarked
package dev.parley.train.data;

import org.jspecify.annotations.NullMarked;
