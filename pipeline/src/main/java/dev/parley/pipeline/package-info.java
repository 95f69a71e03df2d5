/// See the module's description in its POM.
@NullMarked
package dev.parley.pipeline;

import org.jspecify.annotations.NullMarked;
