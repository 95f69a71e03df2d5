/// The local runner: utterances in, files of signals and a report out. Ordered, on any number of
/// threads, with the same bytes; killed at any moment it resumes, and a part that is not complete
/// is never visible.
///
/// Start with [dev.parley.pipeline.run.Runner]. The state of a run is in the folder that it writes
/// to, see [dev.parley.pipeline.run.RunFolder]. Nothing here knows a command line or a signal by
/// name.
@NullMarked
package dev.parley.pipeline.run;

import org.jspecify.annotations.NullMarked;
