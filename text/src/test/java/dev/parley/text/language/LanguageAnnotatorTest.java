package dev.parley.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.Finding;
import dev.parley.core.Utterance;
import dev.parley.testkit.AnnotatorContract;
import dev.parley.text.Cleaner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageAnnotatorTest {
    private static final LanguageAnnotator ANNOTATOR = new LanguageAnnotator();

    /// Written for this test, informal as people write in communities.
    private static final List<String> SENTENCES =
            List.of(
                    "en|just got these and they're amazing tbh",
                    "en|anyone know a good laptop under 500 bucks",
                    "en|lol my cat did this again",
                    "en|Best budget espresso machine?",
                    "es|alguien sabe si estos auriculares valen la pena?",
                    "es|me compré el móvil nuevo y la batería dura poquísimo",
                    "es|no entiendo por qué todo el mundo recomienda esta marca",
                    "es|cuál es mejor para jugar, este o el otro?",
                    "fr|quelqu'un a déjà testé ce casque pour le sport ?",
                    "fr|franchement j'ai été déçu par la livraison",
                    "fr|c'est la meilleure cafetière que j'ai jamais eue",
                    "fr|vous me conseillez quoi comme ordinateur portable",
                    "de|weiß jemand, ob sich der neue Staubsauger lohnt?",
                    "de|hab mir gestern endlich neue kopfhörer gekauft",
                    "de|die Lieferung kam zwei Wochen zu spät, nie wieder",
                    "de|welche Kaffeemaschine könnt ihr empfehlen",
                    "pt|alguém já comprou esse fone de ouvido?",
                    "pt|não vale a pena, a bateria acaba muito rápido",
                    "pt|qual celular vocês recomendam até mil reais",
                    "pt|chegou hoje e estou adorando",
                    "it|qualcuno ha provato queste cuffie nuove?",
                    "it|secondo me non vale quello che costa",
                    "it|ho comprato la macchina del caffè e sono contentissimo",
                    "it|che telefono mi consigliate sotto i trecento euro",
                    "nl|heeft iemand ervaring met deze stofzuiger?",
                    "nl|ik heb hem gisteren gekocht en ben er heel blij mee",
                    "nl|welke laptop raden jullie aan voor school",
                    "nl|de batterij is na een jaar al kapot",
                    "sv|har någon testat de nya hörlurarna?",
                    "sv|jag köpte den igår och är jättenöjd",
                    "sv|vilken telefon borde jag köpa i stället",
                    "sv|batteriet höll inte ens ett år",
                    "fi|onko kukaan kokeillut näitä kuulokkeita?",
                    "fi|ostin sen eilen ja olen tosi tyytyväinen",
                    "fi|mikä puhelin kannattaa ostaa",
                    "fi|akku kesti vain yhden vuoden",
                    "pl|czy ktoś testował te słuchawki?",
                    "pl|kupiłem wczoraj i jestem bardzo zadowolony",
                    "pl|jaki telefon polecacie do tysiąca złotych",
                    "pl|bateria padła po roku, nie polecam",
                    "tr|bu kulaklığı deneyen var mı arkadaşlar",
                    "tr|dün aldım ve çok memnunum",
                    "tr|hangi telefonu önerirsiniz",
                    "tr|pil bir yıl bile dayanmadı maalesef",
                    "id|ada yang sudah coba headphone ini belum?",
                    "id|baterainya cepat habis, tidak cocok untuk saya",
                    "id|rekomendasi laptop untuk kuliah dong",
                    "id|baru beli kemarin dan suka banget",
                    "hi-Latn|bhai ye phone kaisa hai, lena chahiye kya?",
                    "hi-Latn|mujhe toh bilkul pasand nahi aaya yaar",
                    "hi-Latn|kaun sa laptop acha rahega gaming ke liye",
                    "hi-Latn|battery bahut jaldi khatam ho jati hai",
                    "ru|кто-нибудь пробовал эти наушники?",
                    "ru|купил вчера, очень доволен",
                    "uk|хтось уже пробував ці навушники?",
                    "uk|батарея зламалася за рік, не раджу",
                    "ja|このイヤホンを使ったことある人いますか",
                    "zh|有人用过这款耳机吗？",
                    "ko|이 이어폰 써보신 분 계신가요?",
                    "ar|هل جرب أحد هذه السماعات من قبل؟");

    private static String language(String text) {
        return switch (ANNOTATOR.annotate(text)) {
            case Finding.Label label -> label.value();
            case Finding.Abstain ignored -> "none";
            default -> throw new AssertionError("a language is a label");
        };
    }

    @Test
    void informalSentencesInManyLanguages_areTold() {
        List<String> wrong = new ArrayList<>();
        for (String sentence : SENTENCES) {
            int bar = sentence.indexOf('|');
            String text = sentence.substring(bar + 1);
            if (!language(text).equals(sentence.substring(0, bar))) {
                wrong.add(sentence + " → " + ANNOTATOR.annotate(text));
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sony WH-1000XM5 vs Bose QC Ultra|en",
                "rip|en",
                "Breaking Bad|en",
                "mfw no gf|en",
                "Skyrim modding help|en",
                "just bought 日本 stickers from amazon.com|en",
                "שלום עולם|he",
                "สวัสดีครับ|th",
                "Καλημέρα σε όλους|el",
                "मुझे यह फोन पसंद है|hi",
                "này có ai dùng chưa, mình muốn mua|vi",
                "har nogen prøvet de nye høretelefoner, jeg kan ikke finde ud af det|da",
            })
    void shortAndOtherTexts_areTold(String text, String language) {
        assertThat(language(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "😀😀😀",
                "12345 67",
                "...",
                "a",
                "!!",
                "10/10",
                "amazon.com",
                "@someone #tag42"
            })
    void textWithoutWords_abstains(String text) {
        assertThat(ANNOTATOR.annotate(text)).isInstanceOf(Finding.Abstain.class);
    }

    @Test
    void longerText_isMoreCertainAndSaysWhy() {
        Finding.Label shorter = (Finding.Label) ANNOTATOR.annotate("per favore");
        Finding.Label longer =
                (Finding.Label)
                        ANNOTATOR.annotate(
                                "per favore, qualcuno mi sa dire se questa macchina è buona?");
        assertThat(longer.value()).isEqualTo("it");
        assertThat(longer.confidence()).isGreaterThan(shorter.confidence()).isGreaterThan(0.95);
        assertThat(longer.evidence()).hasSizeGreaterThan(1);
    }

    @Test
    void contract_isKept() {
        AnnotatorContract.of(ANNOTATOR)
                .reading(text -> Cleaner.of().clean(Utterance.post("odd", "test", "", text)))
                .check();
    }
}
