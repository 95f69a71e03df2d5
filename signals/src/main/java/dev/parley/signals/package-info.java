/// See the module's description in its POM.
@NullMarked
package dev.parley.signals;

import org.jspecify.annotations.NullMarked;
