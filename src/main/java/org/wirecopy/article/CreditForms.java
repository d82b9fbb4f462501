package org.wirecopy.article;

import java.util.List;

/**
 * The ways of crediting, in the order in which they are tried: pictures, supply, what is no credit, sources.
 *
 * <p>The expressions see one line only, and of it no more than 140 characters on each side of the name.
 */
final class CreditForms {
    static final String PHOTO = "photo";
    static final String SUPPLY = "supply";
    static final String SOURCE = "source";

    private static final String PICTURE =
            "(?i:photos?|fotos?|bild(?:er|quelle)?|images?|imagen|photograph(?:er|s)?|fotograf|pictures?|picture credit"
                    + "|(?:photo|image) credit|credit|archivbild|symbolbild|kuva|kép|zdjęcie|фото)";
    private static final String DESCRIBED =
            "(?i:(?:news|press) (?:agency|service)|newswire|nachrichtenagentur(?:en)?|presseagentur|agentur(?:en)?"
                    + "|finanznachrichtendienst|agences?(?: de presse)?|agencias?|agências?|agenzi[ae]|persbureau"
                    + "|nyhetsbyrån|nyhetsbyrået|nyhedsbureauet|агентств\\p{L}*|agencj\\p{L}*)";
    /** A stretch inside one sentence. */
    private static final String ON = "[^.!?\\n\"“”„]{0,80}?";

    private static final String PERSON =
            "(?:\\p{Lu}(?:\\.|\\p{Ll}[\\p{L}.'’-]*)(?:\\s+\\p{Lu}[\\p{L}.'’-]*)+|\\p{Lu}{3,}\\s+\\p{Lu}{3,})";

    private static final String DASH = "\\s*(?:—|–|―|--?)(?!\\s*\\d)";
    private static final String GERMAN_SAID =
            "(?:sag(?:t|te|ten)|erklär(?:t|te|ten)|erzähl(?:t|te|ten)|bestätig(?:t|te|ten)|teil(?:t|te|ten)|schilderte"
                    + "|berichteten?|betonte|verriet|äußerte|sprach|antwortete|kündigte)";
    private static final String ENGLISH_SAY =
            "(?:said|says|report(?:s|ed|ing)|added|adds|quoted|quotes|cited|cites|noted|wrote|writes|announced|claimed"
                    + "|described|showed|shows|carried|published|released|obtained|estimate[sd]|found|called|put"
                    + "|learned|confirmed|did not|reveal(?:s|ed)|broke|stated|states|told|tweeted|explains?|warned)";
    private static final String FOREIGN_SAY =
            "(?:berichte[tn]?\\p{L}*|melde[tn]\\p{L}*|schr(?:eibt|ieb)|zitiert\\p{L}*|zufolge|vorlieg\\p{L}*|rapporte|indique|précise|annonce|a (?:rapporté|annoncé)"
                    + "|inform(?:ó|a|ou)|report(?:ó|a|ou)|dijo|señaló|noticiou|avançou|disse|riporta|riferisce|scrive|ha (?:riferito|informado)"
                    + "|meld(?:t|de)|schrijft|rapporterar|skriver|melder|skrev|сообщ\\p{L}*|переда\\p{L}*|пиш\\p{L}*|podał\\p{L}*|donosi"
                    + "|poinformował\\p{L}*|повідомля\\p{L}*)";
    private static final String REPORT_NOUN =
            "(?i:reports?|dispatch|poll(?:s|ing)?|survey|analysis|count|tally|investigation|review|interview|database"
                    + "|calculations?|stor(?:y|ies)|articles?|estimates?|projections?|bericht\\p{L}*|umfrage|meldung\\p{L}*"
                    + "|informationen|angaben)";

    static final List<CreditForm> ALL = List.of(
            // Pictures.
            photo("(?<![\\p{L}])" + PICTURE + "\\s*(?::|=|©|\\(c\\)|copyright|/)[^.!?\\n:]{0,60}?", ""),
            photo(
                    "(?<![\\p{L}])" + PICTURE
                            + "\\s+(?:by|von|par|por|di)\\s+(?:\\p{Lu}[^\\s.!?\\n:]*[\\s/]+|for |via ){0,5}",
                    ""),
            photo("(?i:image copyright)\\s*", ""),
            photo("(?i:toggle|hide|enlarge|image|media) caption\\b[^.!?\\n:]{0,60}", ""),
            photo("(?:写真|사진|图片)\\s*[:：=／/]\\s*", ""),
            photo(
                    "",
                    "\\s*(?:(?i:file|archive|pool)\\s+)?(?i:photos?|photograph|fotos?|pictures|pic|제공|자료사진)(?![\\p{L}])(?!\\s+(?:agency|service|editor|shows?|of))(?:\\s*[/:]\\s*"
                            + PERSON + ")?"),
            photo(
                    "",
                    "\\s*/\\s*(?:" + PERSON
                            + "|(?i:landov|shutterstock|corbis|redux|pool|handout|newscom|contour|scanpix|file)\\b)"),
            photo(
                    "(?:\\p{Lu}[\\p{L}.'’-]*\\s+)+(?:(?:de|van|von|der|al|el|bin)\\s+)*\\p{Lu}\\p{Ll}[\\p{L}'’-]*\\s*[/|]\\s*",
                    ""),
            photo("\\p{Lu}{2,}\\s+\\p{Lu}{3,}\\s*/\\s*", ""),
            photo("[(\\[][^()\\[\\]]{0,80}\\p{Lu}\\p{Ll}+,\\s*", "\\s*[)\\]]"),
            photo("\\[\\s*", "\\s*]"),
            // Supply: datelines.
            strictSupply("\\(\\s*", "(?:[/,=\\s][^)\\n]{0,20})?\\)" + DASH),
            supply(
                    "^\\s*\\p{Lu}[\\p{L}/.'’-]*(?:,?\\s+(?:\\p{Lu}[\\p{L}.'’/-]*|am|an der|im|de|di|of|\\d{1,2}\\.?)){0,5}\\s*\\(\\s*",
                    "(?:/\\p{L}{2,5})?\\)\\s+(?=[\\p{L}\"“„'‘])"),
            strictSupply("[(（【][^()（）【】]{1,20}=\\s*", "\\s*[)）】]"),
            supply("【[^】]{0,12}", "[^】]{0,12}】"),
            supply("", "[^，。,\\n]{0,12}\\d{1,2}月\\d{1,2}日[^，。\\n]{0,8}[电電]"),
            // Supply: what the line at the end says.
            supply("(?i:©|\\(c\\)|copyright)\\s*(?:\\d{4}\\s*)?(?:by\\s+)?(?:[Tt]he\\s+)?", ""),
            strictSupply(
                    "",
                    "[^.!?\\n]{0,120}?\\bcontribut(?:ed|ing)(?:\\s+reporting)?(?:\\s+(?:to|from)\\s+(?:this|the|an earlier)\\s+(?i:report|story|article|piece)|\\s+from\\s+\\p{Lu}|\\s*[.)]|\\s*$)"),
            supply(
                    "",
                    "[^.!?\\n]{0,60}?\\bzu diese[mr] (?:Bericht|Artikel|Beitrag|Meldung) (?:beigetragen|bei)|[^.!?\\n]{0,40}?\\b(?:(?:a|ont) contribué|contribuy(?:ó|eron)|contribu(?:iu|íram)|(?:ha|hanno) contribuito) "),
            supply("", "\\s+(?:receives support|is solely responsible|is responsible for)"),
            strictSupply(
                    "(?i:\\b(?:with|mit|unter verwendung von|avec|con|com|uses?|includes?|contains|using|met|enthält|used)\\s+(?:\\p{L}+\\s+){0,3}(?:material|files?|information|reporting|reports|dispatches|copy|content|contributions?|agenturmaterial|informationen|inhalten|informaci[oó]n(?:es)?|informações|informazioni|informations|materiaal)\\s+(?:from|by|of|von|der|de|da|do|van)\\s+)(?i:the\\s+|der\\s+|la\\s+|l['’])?(?:"
                            + DESCRIBED + "\\s+)?",
                    ""),
            supply("(?:^|[.!?\"“”:]\\s+)Nachrichtenagentur(?:en)?\\s+", "\\s*(?:$|[,;\"]|\\p{Lu})"),
            supply("(?i:reporting|compiled|written|provided)\\s+by\\s+(?:[Tt]he\\s+)?", "\\s*(?:$|[.)\\]])"),
            supply(
                    "(?:^|[.!?,;/(\\[|—–-]\\s*|\\p{Lu}{2,}\\s|\\.(?:net|NET|de|com|at|ch)\\s)(?i:with|mit|avec|con|com|med|met|c/)\\s+(?:[Tt]he\\s+|la\\s+|l['’])?",
                    "\\s*(?:$|[.)\\]|/]|\\p{Lu})"),
            // Supply: initials and agencies in a chain.
            supply(
                    "(?:^|[\\s(,.])(?:[a-zäöüß]{1,6}\\.?|\\p{Lu}{2,6}|[\\w-]+\\.(?:de|net|NET|com|at|ch))\\s*/\\s*",
                    "(?!\\s*/)(?=\\s*(?:$|[.,;)\\]|]|\\p{Lu}))"),
            supply("", "\\s*/\\s*(?:[a-zäöüß]{1,5}\\.?|\\p{Lu}{2,4})(?=\\s*(?:$|[.,;)\\]|]|\\p{Lu}\\p{Ll}))"),
            supply(
                    "(?i:quellen?|fuente|fonte|kilde|källa|bron|źródło|zdroj|kaynak|forrás|источник|출처|来源|來源)\\s*[:：]\\s*(?:[^\\s:]+,?\\s+){0,4}?(?:[^\\s:]{1,12}/\\s*)?",
                    ""),
            source("(?i:sources?)\\s*:\\s*(?:[^\\s:]+,?\\s+){0,4}?", ""),
            // Supply: spoken to.
            source("", "\\s+zufolge\\b"),
            source(
                    "\\b(?:laut|nach (?:Angaben|Informationen)|berichtet)\\s+[^.!?,\\n]{0,30}?" + DESCRIBED + "\\s+",
                    ""),
            source(
                    "\\b(?:tell|tells|told|telling)\\s+(?=[^.,;:!?]*(?:\\b(?:agency|news|media|official|state|service|wire)\\b|['’]s))(?:[^\\s.,;:!?]+\\s+){1,6}",
                    ""),
            source(
                    "\\b(?:tell|tells|told|telling)\\s+(?:the\\s+)?",
                    "(?:-\\p{L}+)?(?:['’]s)?\\s+(?:state\\s+)?(?:news\\s+agency|news\\s+service|newswire)"),
            supply("\\b(?:[Tt]ell|tells|told|telling)\\s+(?:[Tt]he\\s+)?", ""),
            source(
                    "(?:Umfrage|Bericht\\p{L}*|Meldung\\p{L}*|Angaben|Informationen|Zählung|Auftrag|Recherchen|Auswertung|Analyse)\\s+(?:der|von|des)\\s+(?:"
                            + DESCRIBED + "\\s+)?",
                    ""),
            none(
                    "(?:Journalist|Reporter|Korrespondent|Fotograf|Mitarbeiter|Redakteur|Sprecher)\\p{L}*\\s+(?:der|von|des)\\s+(?:"
                            + DESCRIBED + "\\s+)?",
                    ""),
            strictSupply("\\bgegenüber\\s+(?:der\\s+)?(?:" + DESCRIBED + "\\s+)?", ""),
            strictSupply(
                    "\\b" + GERMAN_SAID + "\\b[^.!?\\n:]{0,90}?\\b(?:der|den)\\s+(?:\\p{L}+en\\s+)?(?:" + DESCRIBED
                            + "\\s+)?",
                    ""),
            strictSupply(
                    "\\b(?:der|den)\\s+(?:" + DESCRIBED + "\\s+)?",
                    ON + "\\b(?:gesagt|sagten?|(?:mit)?(?:ge)?teilten?|erklärten?|bestätigten?)\\b"),
            strictSupply(
                    "(?:déclar|dit\\b|indiqu|expliqu|affirm|confi|précis|assur|racont|confirm|témoign|soulign|estim|annonc)\\p{L}*"
                            + ON + "\\b(?:à|auprès de)\\s+(?:l['’]\\s*|la\\s+)?(?:" + DESCRIBED + "\\s+)?",
                    ""),
            strictSupply(
                    "(?:\\bdij|declar|asegur|explic|afirm|\\bindic|señal|confirm|coment|\\bcont[óa]|manifest|relat|detall|añad|anunci)\\p{L}*"
                            + ON + "\\ba\\s+(?:la\\s+)?(?:" + DESCRIBED + "\\s+)?",
                    ""),
            strictSupply(
                    "(?:\\bdiss|afirm|explic|declar|adiant|\\bindic|confirm|revel|garant)\\p{L}*" + ON + "\\bà\\s+(?:"
                            + DESCRIBED + "\\s+)?",
                    ""),
            strictSupply(
                    "(?:\\bdett|dichiara|spiega|racconta|conferma|riferi|afferma)\\p{L}*" + ON + "\\ball['’]\\s*(?:"
                            + DESCRIBED + "\\s+)?",
                    ""),
            strictSupply(
                    "\\b(?:zegt|zei|vertel\\p{L}*|verklaar\\p{L}*|bevestig\\p{L}*|liet)\\b" + ON
                            + "\\b(?:tegen|aan)\\s+(?:het\\s+)?(?:" + DESCRIBED + "\\s+)?",
                    ""),
            strictSupply(
                    "\\b(?:säger|sade|berättar|uppger|sier|fortalte|forteller|siger|sagde|fortæller|bekrefter)\\b" + ON
                            + "\\b(?:till|til|för|for)\\s+(?:" + DESCRIBED + "\\s+)?",
                    ""),
            strictSupply("(?:powiedzia|przekaza)\\p{L}*\\s+(?:\\p{L}+\\s+){0,3}", ""),
            strictSupply(
                    "(?:сказал|сообщил|рассказал|заявил|пояснил|подтвердил|повідомив|розповів|сказав)\\p{L}*\\s+(?:в беседе с\\s+)?(?:"
                            + DESCRIBED + "\\s+)?",
                    "(?!\\s*[,.]\\s*$)"),
            strictSupply("", ":lle\\b|-n[ae]k\\b(?=[^.!?\\n]*)|\\s+muhabirine|에\\s|(?:과|와)의\\s|の取材に"),
            strictSupply("(?:告诉|告訴|对|對|向|接受)", "(?:记者|記者)?(?:采访|採訪|表示|说|說)|$"),
            // No credit.
            none("Thomson\\s+", ""),
            none(
                    "",
                    "\\s+(?:Institute|Foundation|Health|Breakingviews|Stylebook|[Ss]tylebook|building|headquarters)\\b"),
            none(
                    "",
                    "['’]?s?\\s+(?i:[\\p{L}]+\\s+)?(?i:journalists?|reporters?|photographers?|correspondents?|cameram[ae]n|employees?|staff(?:er)?s?|editors?|bureau|offices?|executives?|spokes\\p{L}+|writers?|columnists?)\\b"),
            // Sources.
            source(
                    "",
                    "[-/\\s]+(?:\\p{Lu}[\\p{L}/-]+\\s+){0,2}(?:news\\s+|opinion\\s+|exclusive\\s+)?"
                            + "(?i:poll(?:s|ing)?|survey)\\b"),
            source("", "(?:['’]s?)?[-\\s]+(?:news\\s+|opinion\\s+|exclusive\\s+|special\\s+)?" + REPORT_NOUN + "\\b"),
            source(
                    "(?i:according to|reported by|quoted by|cited by|released by|published by|carried by|citing|cite[sd]?|quoting|quoted|quotes|obtained by|seen by|reviewed by|interview(?:ed)? (?:with|by)|(?:spoke|speaking|talk(?:ed|ing)) (?:to|with)|report(?:s|ed|ing)? (?:by|from|in)|(?:analysis|survey|poll|count|tally|investigation|review|story|article) (?:by|from|in)|data from|statement to|compiled by|provided by|monitored by|shared with)\\s+(?:[^\\s.,;:!?\"“”()]+\\s+){0,6}?",
                    ""),
            source("(?i:\\bper\\s+(?:the\\s+)?)", "(?=\\s*[,.;)]|\\s*$)"),
            source(
                    "",
                    "(?:['’]s)?(?:\\s+(?:state\\s+)?(?:news\\s+)?(?:agency|service|newswire|wire))?(?:\\s+(?:has|had|have|also|later|first|earlier|exclusively|previously|recently|now))*\\s+(?:"
                            + ENGLISH_SAY + "|" + FOREIGN_SAY + ")\\b"),
            source("", ",?\\s+(?:citing|quoting|which (?:first|cited))\\b"),
            source(
                    "(?i:\\b(?:laut|nach (?:angaben|informationen)|unter berufung auf|selon|d['’]après|según|secondo|segundo|de acordo com|volgens|enligt|ifølge|według|podle|по данным|по сообщению|как сообщает|сообщает|передает|пишет|wie|melde(?:t|te|n|ten)|berichte(?:t|te|n|ten)|zitiert|schreibt|rapporte|informó|reportó|noticiou|据|據))\\s*(?:(?:der|die|das|den|von|l['’]|la|le|el|a|o|de|het|unter anderem|auch|zuvor|heute)\\s*)*(?:[\\p{L}]+(?:e|en|er|sche|schen)\\s+)?(?:"
                            + DESCRIBED + "\\s+)?(?:(?:der|von)\\s+)?",
                    ""),
            source("(?i:nachrichtenagentur(?:en)?|finanznachrichtendienst|persbureau)\\s+", ""),
            source("", "(?:报道|報道|통신은|は|によると|が伝えた|報じた|通信)"));

    private CreditForms() {}

    /** What makes a weak spelling as good as a name: it is called an agency, or it reports. */
    static final CreditForm CALLED_AGENCY = CreditForm.of(SOURCE, true, DESCRIBED + "\\s+", "");

    static final CreditForm IS_AGENCY =
            CreditForm.of(SOURCE, true, "", "\\s+(?:news\\s+agency|(?:first\\s+|has\\s+)?report(?:s|ed)\\b)");

    private static CreditForm photo(String before, String after) {
        return CreditForm.of(PHOTO, true, before, after);
    }

    private static CreditForm supply(String before, String after) {
        return CreditForm.of(SUPPLY, false, before, after);
    }

    private static CreditForm strictSupply(String before, String after) {
        return CreditForm.of(SUPPLY, true, before, after);
    }

    private static CreditForm source(String before, String after) {
        return CreditForm.of(SOURCE, false, before, after);
    }

    private static CreditForm none(String before, String after) {
        return CreditForm.of(null, false, before, after);
    }
}
