package org.wirecopy.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final Languages ALL = Languages.among(Languages.KNOWN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | قال الوزير إن الحكومة سوف تعلن عن خطة جديدة في الأسبوع المقبل من أجل دعم الاقتصاد
            bg | Министърът каза, че правителството ще обяви нов план през следващата седмица, за да помогне на хората
            ca | El ministre va dir que el govern anunciarà un pla nou la setmana vinent per ajudar els qui més ho necessiten
            cs | Ministr řekl, že vláda oznámí příští týden nový plán, který má pomoci lidem, kteří to potřebují
            da | Ministeren sagde, at regeringen ikke vil fremlægge en ny plan i næste uge, men at den vil gøre det efter sommeren
            de | Der Minister sagte, dass die Regierung in der nächsten Woche einen neuen Plan vorstellen werde
            el | Ο υπουργός είπε ότι η κυβέρνηση θα ανακοινώσει ένα νέο σχέδιο την επόμενη εβδομάδα
            en | The minister said that the government would announce a new plan next week to help those who need it
            es | El ministro dijo que el gobierno anunciará un nuevo plan la próxima semana para ayudar a los que más lo necesitan
            fa | وزیر گفت که دولت هفته آینده برنامه جدیدی را برای کمک به مردم اعلام می‌کند و این کار را ادامه می‌دهد
            fi | Ministeri sanoi, että hallitus ei ole vielä päättänyt, mutta se kertoo uudesta suunnitelmasta ensi viikolla
            fr | Le ministre a dit que le gouvernement annoncera un nouveau plan la semaine prochaine pour aider ceux qui en ont besoin
            he | השר אמר כי הממשלה תכריז על תוכנית חדשה בשבוע הבא
            hi | मंत्री ने कहा कि सरकार अगले सप्ताह एक नई योजना की घोषणा करेगी और यह लोगों के लिए है
            hu | A miniszter azt mondta, hogy a kormány a jövő héten új tervet jelent be, amely segít azoknak, akiknek szükségük van rá
            id | Menteri mengatakan bahwa pemerintah akan mengumumkan rencana baru pada pekan depan untuk mereka yang membutuhkan
            it | Il ministro ha detto che il governo annuncerà un nuovo piano la prossima settimana per aiutare chi ne ha bisogno
            ja | 大臣は、政府が来週新しい計画を発表すると述べた
            ko | 장관은 정부가 다음 주에 새로운 계획을 발표할 것이라고 말했다
            nl | De minister zei dat de regering volgende week een nieuw plan zal aankondigen om hen te helpen die het nodig hebben
            no | Statsråden sa at regjeringen ikke vil legge frem en ny plan neste uke, men at den kommer etter sommeren, og hun mente det var bra
            pl | Minister powiedział, że rząd ogłosi w przyszłym tygodniu nowy plan, który ma pomóc tym, którzy tego potrzebują
            pt | O ministro disse que o governo vai anunciar um novo plano na próxima semana para ajudar os que mais precisam
            ro | Ministrul a spus că guvernul va anunța un nou plan săptămâna viitoare pentru a-i ajuta pe cei care au nevoie
            ru | Министр сказал, что правительство объявит о новом плане на следующей неделе, чтобы помочь тем, кто в этом нуждается
            sv | Ministern sade att regeringen inte kommer att lägga fram en ny plan nästa vecka, men att den kommer efter sommaren
            th | รัฐมนตรีกล่าวว่ารัฐบาลจะประกาศแผนใหม่ในสัปดาห์หน้า
            tr | Bakan, hükümetin ihtiyacı olanlara yardım etmek için gelecek hafta yeni bir plan açıklayacağını ve bunun çok önemli olduğunu söyledi
            uk | Міністр сказав, що уряд оголосить про новий план наступного тижня, щоб допомогти тим, хто цього потребує
            vi | Bộ trưởng nói rằng chính phủ sẽ công bố một kế hoạch mới vào tuần tới để giúp những người cần
            zh | 部长说，政府将在下周宣布一项新计划，以帮助有需要的人
            """)
    void oneSentenceOfEachLanguage(String language, String text) {
        assertThat(ALL.of(text)).isEqualTo(language);
    }

    /** What the class says of itself: most of them, not all. */
    @Test
    void shortSentencesOfFifteenLanguages() throws IOException {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        try (InputStream in = LanguagesTest.class.getResourceAsStream("short-sentences.tsv")) {
            for (String line : new String(in.readAllBytes(), UTF_8).split("\n")) {
                String[] columns = line.split("\t");
                count++;
                if (!columns[0].equals(ALL.of(columns[1]))) {
                    wrong.add(line);
                }
            }
        }
        assertThat(count).isEqualTo(120);
        assertThat(wrong).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void onlyTheJobsLanguagesAreConsidered() {
        assertThat(Languages.among(List.of("de", "en")).of("De minister zei dat de regering het niet wist"))
                .isNotEqualTo("nl");
    }

    @Test
    void whatHoldsNoWordsHasNoLanguage() {
        assertThat(ALL.of("12345 --- 67")).isNull();
        assertThat(ALL.of("")).isNull();
    }

    @Test
    void aLineIsForeignOnlyWhenCertain() {
        assertThat(foreign("Subscreva a Newsletter Plataforma para se manter a par de tudo!"))
                .isTrue();
        assertThat(foreign("Mehr zu diesem Thema und zu allen anderen finden Sie hier"))
                .isTrue();
        assertThat(foreign("Ver más noticias de la ciudad en el sitio de la red"))
                .isTrue();
        assertThat(foreign("Plataforma Studio")).isFalse();
        assertThat(foreign("He studied at the Universidad de la Costa and in Madrid"))
                .isFalse();
        assertThat(foreign("Ann Other, Universidad Nova")).isFalse();
    }

    private static boolean foreign(String line) {
        return ALL.isForeign(line, 0, line.length(), "en");
    }

    @Test
    void anUnknownLanguageIsNamed() {
        assertThatThrownBy(() -> Languages.among(List.of("en", "xx")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"xx\" cannot be identified");
    }
}
