/// See the module's description in its POM.
@NullMarked
package dev.parley.measure;

import org.jspecify.annotations.NullMarked;
