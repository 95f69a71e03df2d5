/// Tests.
@NullMarked
package dev.parley.pipeline.output;

import org.jspecify.annotations.NullMarked;
