/// Fakes and tests of compiled plans.
@NullMarked
package dev.parley.pipeline;

import org.jspecify.annotations.NullMarked;
