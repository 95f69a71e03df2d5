/// See the module's description in its POM.
@NullMarked
package dev.parley.testkit;

import org.jspecify.annotations.NullMarked;
