/// Taxonomies as compact tables of facts: ids, names, parents, and the way to older releases.
///
/// Start at [Taxonomies#shipped(String)]; a [Taxonomy] answers questions about its [TaxonomyNode]s,
/// a [Crosswalk] leads from its ids to another release, [GarmCategory] and [SuitabilityRisk] carry
/// the suitability vocabulary. Nothing here knows documents, models or signals.
@NullMarked
package dev.parley.knowledge.taxonomy;

import org.jspecify.annotations.NullMarked;
