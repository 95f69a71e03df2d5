/// See the module's description in its POM.
@NullMarked
package dev.parley.knowledge;

import org.jspecify.annotations.NullMarked;
