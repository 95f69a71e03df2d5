/// See the module's description in its POM.
@NullMarked
package dev.parley.annotators;

import org.jspecify.annotations.NullMarked;
