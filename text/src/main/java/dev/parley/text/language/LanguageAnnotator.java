package dev.parley.text.language;

import dev.parley.core.Annotator;
import dev.parley.core.Document;
import dev.parley.core.Evidence;
import dev.parley.core.Finding;
import dev.parley.core.Finding.Scored;
import dev.parley.core.Layer;
import dev.parley.core.Layers;
import dev.parley.text.language.Candidates.Weighed;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The language of a document as a BCP 47 tag; named `language`.
///
/// Writing systems with one main language decide by themselves. Latin, Cyrillic, Arabic and
/// Devanagari text is weighed by characters in context and by common words, with a lead for the
/// language that a community most likely uses: a bare title of names is English until it says
/// otherwise. Text without words (emoji, numbers, addresses) has no language and abstains.
public final class LanguageAnnotator implements Annotator<Finding> {
    /// Where others find the language.
    public static final Layer<Finding> LAYER = Layer.finding("language");

    private static final List<String> LATIN =
            List.of(
                    "en", "es", "fr", "de", "pt", "it", "nl", "sv", "da", "no", "fi", "pl", "tr",
                    "id", "ro", "cs", "hu", "vi", "ca", "hr", "tl", "hi-Latn");

    private static final Map<UnicodeScript, String> ALONE =
            Map.ofEntries(
                    Map.entry(UnicodeScript.HANGUL, "ko"),
                    Map.entry(UnicodeScript.GREEK, "el"),
                    Map.entry(UnicodeScript.HEBREW, "he"),
                    Map.entry(UnicodeScript.THAI, "th"),
                    Map.entry(UnicodeScript.BENGALI, "bn"),
                    Map.entry(UnicodeScript.TAMIL, "ta"),
                    Map.entry(UnicodeScript.TELUGU, "te"),
                    Map.entry(UnicodeScript.GUJARATI, "gu"),
                    Map.entry(UnicodeScript.GURMUKHI, "pa"),
                    Map.entry(UnicodeScript.KANNADA, "kn"),
                    Map.entry(UnicodeScript.MALAYALAM, "ml"),
                    Map.entry(UnicodeScript.SINHALA, "si"),
                    Map.entry(UnicodeScript.KHMER, "km"),
                    Map.entry(UnicodeScript.LAO, "lo"),
                    Map.entry(UnicodeScript.MYANMAR, "my"),
                    Map.entry(UnicodeScript.GEORGIAN, "ka"),
                    Map.entry(UnicodeScript.ARMENIAN, "hy"),
                    Map.entry(UnicodeScript.ETHIOPIC, "am"));

    /// Nats by which English leads in Latin script.
    private static final double ENGLISH_LEAD = 5;

    /// Fewer letters are no text to judge.
    private static final double FEWEST_LETTERS = 3;

    /// Less sure than this is no answer.
    private static final double LEAST = 0.35;

    /// Less likely languages are left out of the distribution.
    private static final double SHOWN = 0.001;

    private final Candidates latin =
            new Candidates(LATIN, Map.of("en", ENGLISH_LEAD, "tl", -1.0, "ca", -1.0, "hr", -1.0));

    /// Rarer writing systems, tabulated when the first text in one of them comes.
    private static final class Cyrillic {
        static final Candidates CANDIDATES =
                new Candidates(
                        List.of("ru", "uk", "bg", "sr", "mk", "be"),
                        Map.of("ru", 1.0, "uk", 0.5, "mk", -1.0, "be", -2.0));
    }

    private static final class Arabic {
        static final Candidates CANDIDATES =
                new Candidates(List.of("ar", "fa", "ur"), Map.of("ar", 0.5));
    }

    private static final class Devanagari {
        static final Candidates CANDIDATES =
                new Candidates(List.of("hi", "mr", "ne"), Map.of("hi", 0.5));
    }

    @Override
    public String name() {
        return "language";
    }

    @Override
    public Layer<Finding> produces() {
        return LAYER;
    }

    @Override
    public Set<Layer<?>> needs() {
        return Set.of();
    }

    @Override
    public Finding annotate(Document document, Layers layers) {
        return annotate(document.text());
    }

    /// The language of a clean text.
    public Finding annotate(String text) {
        Letters letters = Letters.of(text);
        if (letters.total() < FEWEST_LETTERS) {
            return new Finding.Abstain("no words to judge");
        }
        UnicodeScript script = letters.main();
        return switch (script) {
            case LATIN -> weighed(latin, text, letters, script);
            case CYRILLIC -> weighed(Cyrillic.CANDIDATES, text, letters, script);
            case ARABIC -> weighed(Arabic.CANDIDATES, text, letters, script);
            case DEVANAGARI -> weighed(Devanagari.CANDIDATES, text, letters, script);
            case HAN ->
                    alone(
                            letters.japanese()
                                            > 0.08
                                                    * (letters.japanese()
                                                            + letters.of(UnicodeScript.HAN))
                                    ? "ja"
                                    : "zh",
                            letters,
                            script);
            default -> {
                String language = ALONE.get(script);
                yield language == null
                        ? new Finding.Abstain(
                                "no language is known for the script " + label(script))
                        : alone(language, letters, script);
            }
        };
    }

    private static Finding alone(String language, Letters letters, UnicodeScript script) {
        double share = letters.share(script);
        double confidence = Math.min(0.99, 0.5 + share / 2);
        return new Finding.Label(
                language,
                confidence,
                List.of(new Scored(language, confidence)),
                List.of(scriptShare(script, share)));
    }

    private static Finding weighed(
            Candidates candidates, String text, Letters letters, UnicodeScript script) {
        Weighed weighed = candidates.weigh(text);
        if (weighed.letters() < FEWEST_LETTERS) {
            return new Finding.Abstain("no words to judge");
        }
        List<Scored> distribution = new ArrayList<>();
        for (int i = 0; i < candidates.languages().size(); i++) {
            double p = weighed.probabilities()[i];
            if (p >= SHOWN) {
                distribution.add(new Scored(candidates.languages().get(i), p));
            }
        }
        distribution.sort(Comparator.comparingDouble(Scored::probability).reversed());
        Scored best = distribution.getFirst();
        if (best.probability() < LEAST) {
            return new Finding.Abstain("too short to tell languages apart");
        }
        List<Evidence> evidence = new ArrayList<>();
        weighed.words().forEach(span -> evidence.add(new Evidence.Text(span, 1)));
        evidence.add(scriptShare(script, letters.share(script)));
        return new Finding.Label(best.value(), best.probability(), distribution, evidence);
    }

    private static Evidence scriptShare(UnicodeScript script, double share) {
        return new Evidence.Feature("script." + label(script), share);
    }

    private static String label(UnicodeScript script) {
        return script.name().toLowerCase(Locale.ROOT);
    }
}
