package dev.parley.bench;

import dev.parley.core.Document;
import dev.parley.core.Utterance;
import dev.parley.text.Cleaner;
import java.util.ArrayList;
import java.util.List;

/// Posts of the usual length, written for the project.
final class Posts {
    private static final List<String> TITLES =
            List.of(
                    "Which burr grinder under $150 for espresso?",
                    "Returned my WH-1000XM5, the hinge creaked after two weeks",
                    "[Build help] RTX 4070 or RX 7800 XT for 1440p?",
                    "First sourdough out of the new Dutch oven!",
                    "Steam summer sale: Hades 50% off until Thursday");
    private static final String BODY =
            "I have been using a Baratza for three years and it is fine for pour over, but the steps"
                    + " are too coarse for espresso. Friends keep telling me to get the Niche or a"
                    + " 1Zpresso hand grinder, and honestly I can't tell whether the difference is worth"
                    + " the money. Budget is about $150, maybe $200 if it really lasts. What would you"
                    + " buy? Thanks! 😀";

    private Posts() {}

    static List<Document> documents() {
        Cleaner cleaner = Cleaner.of();
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < TITLES.size(); i++) {
            documents.add(
                    cleaner.clean(Utterance.post("bench-" + i, "Coffee", TITLES.get(i), BODY)));
        }
        return documents;
    }
}
