package dev.parley.signals.check;

import java.util.List;

/// One concern that is checked over all files of a registry. Stateless.
interface RegistryRule {
    /// Adds what is wrong to the reports of the files.
    ///
    /// @param files sorted by file name
    void check(List<SignalFile> files, Surroundings surroundings);
}
