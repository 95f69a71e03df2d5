/// Trains `topic.iab_content`: start with [dev.parley.train.topic.TopicTrainer].
///
/// Posts with a weak label by their community teach the heads what categories are about; labelled
/// posts teach them the convention, the trust in each witness and the calibration. This package
/// knows the topic annotator's parts; nothing of it runs when texts are annotated.
@NullMarked
package dev.parley.train.topic;

import org.jspecify.annotations.NullMarked;
