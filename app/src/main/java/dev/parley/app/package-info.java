/// `main`, the command line and the wiring of all modules.
///
/// Start with [dev.parley.app.Main]. Commands parse, wire and print; what they do lives in the
/// modules.
@org.jspecify.annotations.NullMarked
package dev.parley.app;
