/// Training of the mention tagger: corpora with gaps in their labels, and a conditional random
/// field.
///
/// Start with [dev.parley.train.mention.MentionTrainer]. Knows the annotator's features and the
/// data root; nothing here runs when texts are annotated.
@NullMarked
package dev.parley.train.mention;

import org.jspecify.annotations.NullMarked;
