/// See the module's description in its POM.
@NullMarked
package dev.parley.app;

import org.jspecify.annotations.NullMarked;
