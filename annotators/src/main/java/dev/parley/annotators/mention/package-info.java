/// Names of brands, products and creative works in a text: a conditional random field over tokens.
///
/// Start with [dev.parley.annotators.mention.MentionAnnotator].
/// [dev.parley.annotators.mention.Glance] says what tokens look like,
/// [dev.parley.annotators.mention.MentionFeatures] turns that into numbers,
/// [dev.parley.annotators.mention.MentionModel] scores tags, [dev.parley.annotators.mention.Chain]
/// finds the best sequence and its probability. This package trains nothing and knows no other
/// signal.
@NullMarked
package dev.parley.annotators.mention;

import org.jspecify.annotations.NullMarked;
