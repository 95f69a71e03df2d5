/// Tests.
@NullMarked
package dev.parley.pipeline.explain;

import org.jspecify.annotations.NullMarked;
