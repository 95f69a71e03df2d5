/// Tests.
@NullMarked
package dev.parley.pipeline.parquet;

import org.jspecify.annotations.NullMarked;
