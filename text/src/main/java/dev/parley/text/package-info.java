/// See the module's description in its POM.
@NullMarked
package dev.parley.text;

import org.jspecify.annotations.NullMarked;
