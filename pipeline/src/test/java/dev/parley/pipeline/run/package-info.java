/// Tests.
@NullMarked
package dev.parley.pipeline.run;

import org.jspecify.annotations.NullMarked;
