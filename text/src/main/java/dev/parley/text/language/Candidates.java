package dev.parley.text.language;

import dev.parley.core.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tells the languages of one writing system apart.
final class Candidates {
    /// Characters in a row are far from independent; this is the weight of one character's
    /// evidence.
    private static final double CHARACTER = 0.4;

    private static final double WORD = 0.9;

    /// Capitalised words within a text are often names, which say little about its language.
    private static final float NAME = 0.5f;

    /// A language without counted characters is taken to lie this far from the best towards the
    /// mean.
    private static final double UNCOUNTED = 0.35;

    private static final int SHOWN_WORDS = 3;

    private final List<String> languages;
    private final double[] priors;
    private final NgramModel model;
    private final Words words;

    /// @param languages BCP 47 tags; those without a profile (`hi-Latn`) live on their words alone
    /// @param leads nats by which a language is ahead before the text is read; 0 for those not
    ///   named
    Candidates(List<String> languages, Map<String, Double> leads) {
        this.languages = List.copyOf(languages);
        this.model = NgramModel.of(languages.stream().filter(l -> !l.equals("hi-Latn")).toList());
        this.words = new Words(this.languages);
        this.priors = languages.stream().mapToDouble(l -> leads.getOrDefault(l, 0.0)).toArray();
    }

    List<String> languages() {
        return languages;
    }

    /// What a text says.
    ///
    /// @param probabilities in the order of [#languages()]
    /// @param letters letters of the words that were weighed
    record Weighed(double[] probabilities, int letters, List<Span> words) {}

    Weighed weigh(String text) {
        Reading reading = new Reading(text);
        reading.run();
        return new Weighed(reading.probabilities(), reading.letters, reading.shown());
    }

    /// One pass over a text: words that are names of things on the web, or that hold digits, say
    /// nothing about its language.
    private final class Reading {
        private final String text;
        private final float[] grams = new float[model.languages().size()];
        private final double[] hits = new double[languages.size()];
        private final List<Span> found = new ArrayList<>();
        private final List<double[]> foundWeights = new ArrayList<>();
        private int letters;

        Reading(String text) {
            this.text = text;
        }

        void run() {
            int i = 0;
            while (i < text.length()) {
                if (text.charAt(i) <= ' ' || Character.isSpaceChar(text.charAt(i))) {
                    i++;
                    continue;
                }
                int end = i + 1;
                boolean silent = "@#".indexOf(text.charAt(i)) >= 0;
                while (end < text.length()
                        && text.charAt(end) > ' '
                        && !Character.isSpaceChar(text.charAt(end))) {
                    char c = text.charAt(end);
                    boolean inner =
                            end + 1 < text.length()
                                    && Character.isLetter(text.charAt(end + 1))
                                    && Character.isLetterOrDigit(text.charAt(end - 1));
                    silent |=
                            (c >= '0' && c <= '9')
                                    || c == '_'
                                    || (inner && (c == '.' || (c == '/' && end - i <= 2)));
                    end++;
                }
                if (!silent) {
                    chunk(i, end);
                }
                i = end;
            }
        }

        private void chunk(int from, int to) {
            int start = from;
            int end = to;
            while (start < end && !Character.isLetter(text.charAt(start))) {
                start++;
            }
            while (end > start && !Character.isLetter(text.charAt(end - 1))) {
                end--;
            }
            if (start == end) {
                return;
            }
            characters(start, end);
            if (end - start <= 16) {
                word(start, end);
            }
        }

        private void characters(int start, int end) {
            boolean name = letters > 0 && Character.isUpperCase(text.charAt(start));
            float weight = name ? NAME : 1;
            char a = 0;
            char b = ' ';
            for (int i = start; i < end; i++) {
                char c = Character.toLowerCase(text.charAt(i));
                boolean letter = Character.isLetter(c);
                if (letter || b != ' ') {
                    char next = letter ? c : ' ';
                    model.add(a, b, next, weight, grams);
                    a = b;
                    b = next;
                }
                letters += letter ? 1 : 0;
            }
            model.add(a, b, ' ', weight, grams);
        }

        private void word(int start, int end) {
            String word = text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\'');
            double[] weights = words.of(word);
            if (weights != null) {
                for (int i = 0; i < hits.length; i++) {
                    hits[i] += weights[i];
                }
                if (found.size() < 64) {
                    found.add(new Span(start, end));
                    foundWeights.add(weights);
                }
            }
        }

        double[] scores() {
            double mean = 0;
            double most = Double.NEGATIVE_INFINITY;
            for (float gram : grams) {
                mean += gram / grams.length;
                most = Math.max(most, gram);
            }
            double[] scores = new double[hits.length];
            for (int i = 0; i < scores.length; i++) {
                int at = model.languages().indexOf(languages.get(i));
                double characters = at >= 0 ? grams[at] : UNCOUNTED * mean + (1 - UNCOUNTED) * most;
                scores[i] = priors[i] + CHARACTER * (characters - most) + WORD * hits[i];
            }
            return scores;
        }

        double[] probabilities() {
            double[] p = scores();
            double most = Arrays.stream(p).max().orElse(0);
            double sum = 0;
            for (int i = 0; i < p.length; i++) {
                p[i] = Math.exp(p[i] - most);
                sum += p[i];
            }
            for (int i = 0; i < p.length; i++) {
                p[i] /= sum;
            }
            return p;
        }

        /// The first words that speak for the most probable language.
        List<Span> shown() {
            double[] p = scores();
            int best = 0;
            for (int i = 1; i < p.length; i++) {
                best = p[i] > p[best] ? i : best;
            }
            List<Span> shown = new ArrayList<>();
            for (int i = 0; i < found.size() && shown.size() < SHOWN_WORDS; i++) {
                if (foundWeights.get(i)[best] > 0) {
                    shown.add(found.get(i));
                }
            }
            return shown;
        }
    }
}
