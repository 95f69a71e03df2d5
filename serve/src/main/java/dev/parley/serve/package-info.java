/// See the module's description in its POM.
@NullMarked
package dev.parley.serve;

import org.jspecify.annotations.NullMarked;
