package dev.parley.signals.definition;

import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/// What a value may reveal and how long it may be kept.
///
/// @param retention after this time a value is deleted; positive
/// @param note what a data-protection reader should know beyond the class
public record Privacy(PrivacyClass privacyClass, Period retention, Optional<String> note) {

    /// What a value says about people.
    public enum PrivacyClass {
        /// A fact about a public text; says no more of its author than the text does.
        PUBLIC_CONTENT,
        /// Says something of the author's plans, moods or views that the text need not spell out.
        AUTHOR_INFERENCE,
        /// Touches a special category of personal data (health, beliefs, orientation and the like).
        SENSITIVE;

        /// The name used in files, such as `public-content`.
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
