package dev.parley.train.data;

import java.util.List;

/// The files of the Reddit "top 2013" posts (PDDL 1.0).
public final class TopPosts {
    private static final String FOLDER = "data/reddit/top2013/";
    private static final List<String> GROUPS =
            List.of(
                    "auto",
                    "background_sample",
                    "commerce_talk",
                    "deal",
                    "food_drink",
                    "home_family",
                    "outdoor_hobby",
                    "rec_request",
                    "style_beauty",
                    "swap_sale",
                    "tech",
                    "want");

    /// Relative to the data folder, in a fixed order.
    public static final List<String> FILES =
            GROUPS.stream().map(group -> FOLDER + group + ".jsonl").toList();

    private TopPosts() {}
}
