package dev.parley.models.hashed;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The names of all cues, to say what a bucket is. Looking one up computes them all: for
/// explanations.
final class CueNames {
    private static final List<String> FORMS =
            List.of(
                    "price",
                    "percent",
                    "percent_off",
                    "rating_or_date",
                    "title_bracket",
                    "title_ends_question",
                    "title_ends_exclaim",
                    "title_starts_number",
                    "list_markup",
                    "post",
                    "comment",
                    "no_body",
                    "link",
                    "link_only");
    private static final List<String> COUNTS =
            List.of(
                    "questions_",
                    "exclaim_",
                    "prices_",
                    "numbers_",
                    "model_numbers_",
                    "caps_",
                    "pictures_",
                    "title_length_bucket_",
                    "body_length_bucket_",
                    "lines_",
                    "list_items_");
    private static final int LARGEST = 32;
    private static final List<String> ALL =
            Stream.of(
                            FORMS.stream(),
                            COUNTS.stream()
                                    .flatMap(c ->
                                            IntStream.rangeClosed(0, LARGEST)
                                                    .mapToObj(n -> c + (char) ('0' + n))),
                            Cues.SHIPPED.names().stream()
                                    .flatMap(n -> Stream.of(n, "title:" + n, n + "^")))
                    .flatMap(s -> s)
                    .map(n -> "cue:" + n)
                    .toList();

    private CueNames() {}

    static Optional<String> in(int bucket, int bits) {
        return ALL.stream().filter(n -> CueFeatures.bucket(n, bits) == bucket).findFirst();
    }
}
