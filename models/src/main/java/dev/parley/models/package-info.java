/// See the module's description in its POM.
@NullMarked
package dev.parley.models;

import org.jspecify.annotations.NullMarked;
