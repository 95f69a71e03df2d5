/// See the module's description in its POM.
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
