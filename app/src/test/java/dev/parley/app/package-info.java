/// Tests of the command line and of the rules that hold for all modules.
@org.jspecify.annotations.NullMarked
package dev.parley.app;
