/// See the module's description in its POM.
@NullMarked
package dev.parley.train;

import org.jspecify.annotations.NullMarked;
