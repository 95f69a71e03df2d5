package dev.parley.text.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/// The commonest words of each language, written for this project, chat spellings included. A word
/// that several languages share speaks for each of them.
final class Words {
    private static final Map<String, String> LISTS =
            Map.ofEntries(
                    list(
                            "en",
                            "the of and to is was are were be been have has had do does did not no you your i i'm im i've ive i'd id i'll me my mine we our they their them he his him she her it its it's this that that's thats these those there here what what's who which when where why how can can't cant could would should will won't wont don't dont didn't didnt doesn't doesnt isn't isnt aren't wasn't just like with without for from about into than then because if or but so any anyone anybody some someone something anything nothing everything every each all more most much many very really only also even still after before over out up down off new best first last one two help need want get got getting make made know think looking found find lol lmao omg wtf tbh imo idk til eli5 ama iama dae thanks thank please please hi hello hey guys people right good bad great love hate why's who's let's lets you're youre they're we're he's she's ain't gonna wanna gotta u r ur at by as an on in a"),
                    list(
                            "es",
                            "el la los las un una de del y que en es por para con no se lo le su sus mi tu yo ella nosotros ellos está esta este esto estoy estaba muy más pero como cómo qué porque cuando donde dónde quién hay ser fue son tengo tiene hola gracias alguien algo todo todos nada sin sobre también ya me te si sí bien mejor hacer puedo puede mucho al"),
                    list(
                            "fr",
                            "le la les un une des du de et est en que qui dans pour pas sur avec ce cette ces je tu il elle nous vous ils on mon ma mes ton son sa ses au aux plus mais ou où comme tout tous très bien fait être avoir suis sont était j'ai c'est n'est d'un d'une qu'il quelqu'un merci bonjour salut quoi pourquoi quand ça si ne se y a"),
                    list(
                            "de",
                            "der die das und ist ich nicht ein eine einen einem einer zu den dem des mit für auf von im es sie er wir ihr mein meine dein sich auch aber oder wenn wie was warum wer wo noch nur schon sehr mehr als bei nach aus über kann hat habe haben war sind wird hallo danke gibt kein keine mir mich dir dich bin jemand an am"),
                    list(
                            "pt",
                            "o a os as um uma de do da dos das e que em no na nos nas é por para com não se mais mas como foi são eu você vocês ele ela eles meu minha seu sua isso isto está estou tem tenho ser ter muito também já quando onde porque quem olá oi obrigado obrigada alguém tudo nada sem sobre bem melhor fazer pode pra tô vc ao à ou"),
                    list(
                            "it",
                            "il lo la i gli le un una di del della dei delle e che in è per con non si ma come sono ho ha hai mi ti ci vi al alla nel nella questo questa questi più anche se quando dove perché chi cosa molto tutto tutti bene ciao grazie qualcuno niente senza fare può posso essere mio mia suo sua io tu noi era da o"),
                    list(
                            "nl",
                            "de het een en van is dat niet ik je jij hij zij we wij ze op te in met voor zijn was aan er maar om ook als dan naar bij nog wel geen wat wie waar waarom hoe heb heeft hebben kan deze dit die mijn jouw hun uit over door heel veel meer iemand iets bedankt hallo hoi goed ben"),
                    list(
                            "sv",
                            "och det att i en ett jag är som på för med inte av till den har de du han hon vi ni om men så var från kan när eller vad hur varför här där min mitt din sig mycket mer också bara någon något hej tack bra skulle ska vill efter blir blev"),
                    list(
                            "da",
                            "og det at i en et jeg er som på for med ikke af til den har de du han hun vi om men så var fra kan når eller hvad hvordan hvorfor her der min mit din sig meget mere også bare nogen noget hej tak godt skal vil efter bliver blev mig dig hvem"),
                    list(
                            "no",
                            "og det at i en et jeg er som på for med ikke av til den har de du han hun vi om men så var fra kan når eller hva hvordan hvorfor her der min mitt din seg mye mer også bare noen noe hei takk bra skal vil etter blir ble meg deg hvem"),
                    list(
                            "fi",
                            "ja on ei se että en hän minä sinä me te he mutta kun niin kuin oli ovat olen mitä miten miksi missä kuka tämä joka myös vain jos tai nyt sitten mulla mun sun kiitos hei moi hyvä paljon ole vielä jo kaikki mikä voi pitää"),
                    list(
                            "pl",
                            "i w z na nie to się że jest do jak co po ale za od o tak czy ja ty on ona my wy oni mam masz ma są był była być może tego ten ta te przez dla już tylko jeszcze bardzo kiedy gdzie dlaczego kto wszystko ktoś coś cześć dzięki dziękuję mnie mi dobrze więc albo bez"),
                    list(
                            "tr",
                            "ve bir bu da de ne için çok ama gibi daha var yok mi mı mu ben sen o biz siz onlar ile en kadar değil nasıl neden nerede kim her şey olan olarak sonra ki ya evet hayır teşekkürler merhaba selam bana sana beni seni iyi ise şu bence"),
                    list(
                            "id",
                            "yang dan di ini itu untuk dengan tidak dari ke ada saya aku kamu dia kita kami mereka akan bisa sudah juga apa bagaimana kenapa siapa karena tapi atau lebih sangat banyak kalau jadi hanya lagi belum terima kasih halo tolong gak nggak ga yg sama bukan orang"),
                    list(
                            "ro",
                            "și si de la în in cu nu este e sunt am ai are un o pe pentru că ca mai din ce cum dar sau eu tu el ea noi voi ei mea meu ta tău lui fi fost foarte doar tot când unde cine toate cineva ceva salut mulțumesc mersi bine fără decât"),
                    list(
                            "cs",
                            "a je se na v že to s z do o ne i jak co ale pro by jsem jsi jsou byl byla být tak jen už ještě když kde proč kdo nebo má mám mi ti mě tě jsme také velmi všechno někdo něco ahoj děkuji díky dobře od po než který jako"),
                    list(
                            "hu",
                            "a az és hogy nem is egy van ez de meg csak már mi ki ha vagy mint én te ő mert volt lesz kell lehet nagyon még most itt ott hol miért hogyan valaki valami minden köszönöm szia sziasztok jó jól fel el be azt ezt nekem vagyok"),
                    list(
                            "vi",
                            "và là của có không được cho một này đó các những với trong tôi bạn anh em chị người như thì mà đã đang sẽ rất nhiều gì ai sao khi nếu ở để ra vào lại cũng còn nào xin chào cảm ơn mình"),
                    list(
                            "ca",
                            "el la els les un una de del i que en és per amb no es però com molt més aquest aquesta això jo tu ell nosaltres estic està són tinc hi ha també quan on qui gràcies hola algú tot res sense fer puc seva meva dels als al"),
                    list(
                            "hr",
                            "i u je se na da ne to za su od s sa o kao ali ili što kako kad kada gdje zašto tko sam si smo ste bio bila biti ima imam nije li već samo još jako vrlo sve netko nešto bok hvala dobro ja ti on ona mi vi oni koji koja"),
                    list(
                            "tl",
                            "ang ng sa na mga ay at ko mo ka ako ikaw siya kami kayo sila hindi ito iyon yung yun naman lang din rin po opo ba kung pero para may wala meron saan bakit sino ano paano salamat kumusta talaga kasi gusto"),
                    list(
                            "ru",
                            "и в не на что я с он как это по но они мы ты вы за из у от так для кто где когда почему есть был была было быть мне меня очень уже или если тоже только спасибо привет"),
                    list(
                            "uk",
                            "і в не на що я з він як це по але вони ми ти ви за із у від так для хто де коли чому є був була було бути мені мене дуже вже або якщо теж тільки дякую привіт та й щоб цей ця рік"),
                    list(
                            "bg",
                            "и в не на че аз с той как това по но те ние ти вие за от да се е съм са ли кой къде кога защо беше много вече или ако само благодаря здравей този тази има няма"),
                    list(
                            "hi-Latn",
                            "hai hain nahi nahin nhi kya kyu kyun kyon mein main mai mera meri mere tera teri tum aap hum ko ka ki ke se aur ye yeh woh wo bhi toh tha thi the kar karo karna karke raha rahi rahe ho hoga hua gaya gayi bhai yaar yar acha accha bahut bohot koi kuch sab abhi phir agar lekin matlab kaise kaisa kaha kahan kab kaun apna apne apni wala wali liye ek jaise bas haan hota hoti krna kr rha hu hun ne pe par"));

    /// A word that only one language has speaks loudest; what a text in romanised Hindi lacks in
    /// counted characters, its words must make up for.
    private final Map<String, double[]> weights = new HashMap<>();

    /// @param languages the order of the weights
    Words(List<String> languages) {
        for (int i = 0; i < languages.size(); i++) {
            for (String word : LISTS.getOrDefault(languages.get(i), "").split(" ")) {
                if (!word.isEmpty()) {
                    weights.computeIfAbsent(word, w -> new double[languages.size()])[i] = 1;
                }
            }
        }
        int romanised = languages.indexOf("hi-Latn");
        for (double[] row : weights.values()) {
            double sharing = Arrays.stream(row).sum();
            for (int i = 0; i < row.length; i++) {
                row[i] *=
                        (sharing == 1 ? 1.4 : sharing == 2 ? 1 : 0.7) * (i == romanised ? 1.5 : 1);
            }
        }
    }

    private static Entry<String, String> list(String language, String words) {
        return Map.entry(language, words);
    }

    /// A weight for each language; null for a word that is in no list.
    double @Nullable [] of(String word) {
        return weights.get(word);
    }
}
