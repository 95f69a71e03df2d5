/// Text heads: which examples a task learns from, and the fitting of its linear head.
///
/// Start with [dev.parley.train.head.HeadTasks]; [dev.parley.train.head.HeadTrainer] turns a task
/// into an artefact. Knows data and models, never signals.
@NullMarked
package dev.parley.train.head;

import org.jspecify.annotations.NullMarked;
