/// The annotators that come with the platform, by name.
///
/// Start with [dev.parley.annotators.catalog.ShippedAnnotators]. The only package here that knows
/// all annotators; none of them knows it.
@NullMarked
package dev.parley.annotators.catalog;

import org.jspecify.annotations.NullMarked;
