/// Changes definitions in their files as a careful person would: one place at a time, comments and
/// order kept. Start with [dev.parley.signals.edit.RegistryUpdate].
///
/// Nothing here judges a definition or writes a file: text in, text out.
@NullMarked
package dev.parley.signals.edit;

import org.jspecify.annotations.NullMarked;
