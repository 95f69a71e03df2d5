/// What a text is about: the signal `topic.iab_content`.
///
/// Start with [dev.parley.annotators.topic.TopicAnnotators]. Several witnesses (encoder, words,
/// category descriptions, community) each give a distribution over a
/// [dev.parley.annotators.topic.TopicTree]; [dev.parley.annotators.topic.TopicMix] weighs them,
/// [dev.parley.annotators.topic.TopicDecoder] chooses. Nothing here trains, and nothing here knows
/// other signals.
@NullMarked
package dev.parley.annotators.topic;

import org.jspecify.annotations.NullMarked;
