/// Text vectors for search, clustering and neighbours.
@NullMarked
package dev.parley.annotators.embedding;

import org.jspecify.annotations.NullMarked;
