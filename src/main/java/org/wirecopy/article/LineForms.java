package org.wirecopy.article;

import java.util.regex.Pattern;

/** Lines whose form alone says that they are furniture: breadcrumbs, bylines, bare dates, counters, share bars. */
final class LineForms {
    private static final int LONGEST = 160;

    private static final String HOME =
            "(?:home|homepage|startseite|start|accueil|inicio|início|home page|strona główna|главная|ana sayfa|首页|首頁|ホーム|홈|الرئيسية)";
    private static final Pattern BREADCRUMB = pattern("^" + HOME + "\\s*[>»›→|/]\\s*\\S.*");
    private static final Pattern TRAIL = Pattern.compile("^[^>»›]{1,30}(?:\\s[>»›]\\s[^>»›]{1,40}){2,}$");
    private static final Pattern HOME_WORD = pattern("^" + HOME + "\\s+\\S.*");

    private static final String NAME = "(?:\\p{Lu}[\\p{L}.'’\\-]*|de|la|van|von|der|den|al|bin|el|di|da|dos|du|le)";
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|Di|Door|Af|Av|Автор|Текст|기자|文|作者)\\s*:?\\s+(?!THE\\b|The\\b)"
                    + NAME + "(?:\\s+" + NAME + "){1,4}"
                    + "(?:\\s*(?:,|&|/|\\||and|AND|und|et|y|e|en|и)\\s*" + NAME + "(?:\\s+(?:of\\s+|the\\s+)?" + NAME
                    + "){0,5})*"
                    + "(?:\\s*,\\s*[^.!?]{0,60})?(?:\\s*[\\[(<|]\\s*\\S{3,60}\\s*[\\])>|]?)?$");
    private static final Pattern STAFF_BYLINE = pattern(
            "^(?:by|von|par|por)\\s*:?\\s+(?:admin|administrator|editor|editors|staff|staff writer|staff reporter|redaktion|redaction|la rédaction|redacción|redação|webmaster|news desk|newsroom|editorial board|guest author|guest contributor)$");
    /** Who helped: the label, then nothing but names, places and what was done. */
    private static final Pattern CONTRIBUTORS = Pattern.compile(
            "^[^\\p{L}\\d]*(?:Contributing|(?:Additional )?[Rr]eporting by|[Ww]ith (?:assistance|contributions) (?:by|from)|[Ww]riting by|[Ee]diting by)\\s*:?\\s+"
                    + "(?:(?:\\p{Lu}[\\p{L}.'’-]*+|and|in|of|the|by|for|at|from|editing|reporting|writing|additional)(?!\\p{L})[\\s,;:/&)]*+){1,24}$");

    private static final Pattern MAIL = Pattern.compile(
            "^(?:\\p{Lu}\\S*\\s+){0,5}[\\[(<]?\\s*[\\w.+-]{2,40}@[\\w-]{2,40}(?:\\.[\\w-]{2,20}){1,3}\\s*[\\])>]?$");
    private static final Pattern HANDLES = Pattern.compile("^(?:[@#]\\w{2,30}[\\s,|]*){1,6}$");
    private static final Pattern ADDRESS = Pattern.compile("^(?:https?://|www\\.)\\S+$");

    private static final Pattern COUNTER =
            Pattern.compile(".{0,60}[(\\[]\\s*\\d{1,6}\\s*/\\s*\\d{1,6}\\s*\\p{L}{0,12}\\s*[)\\]]$");
    private static final Pattern OF_COUNTER = pattern(
            "^(?:image|photo|slide|page|bild|foto|seite|page)?\\s*\\d{1,3}\\s*(?:of|von|de|sur|/)\\s*\\d{1,3}$");
    private static final Pattern CLOCK = pattern("^(?:video\\s*)?\\d{1,2}:\\d{2}(?::\\d{2})?$");
    private static final Pattern AGO = pattern(
            "^(?:\\d{1,3}|an?|one) (?:second|minute|hour|day|week|month|year)s? ago$|^vor (?:\\d{1,3}|einer|einem) (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)$|^il y a \\d{1,3} \\p{L}+$|^hace \\d{1,3} \\p{L}+$|^há \\d{1,3} \\p{L}+$|^\\d{1,3} ?(?:초|분|시간|일|주|개월|년) ?전$|^\\d{1,3} ?(?:秒|分钟|小时|天|分|時間|日)前$");
    private static final Pattern READING_TIME = pattern(
            "^(?:\\d{1,3}|\\w+) ?(?:-| )?min(?:ute)?s?\\.? read(?:ing time)?$|^(?:lesezeit|reading time|tempo de leitura|temps de lecture)\\s*:?\\s*(?:ca\\. )?\\d{1,3}\\s*min.{0,8}$|^\\d{1,3} min\\.?$");

    private static final Pattern SHARE_WORDS = pattern(
            "^(?:(?:share|tweet|post|e-?mail|print|facebook|twitter|whatsapp|pinterest|reddit|linked ?in|pocket|telegram|messenger|instagram|youtube|flipboard|tumblr|google\\+?|save|pin(?: it)?|like|copy|link|bookmark|dictionary|translate|listen|font|size|zoom|x|this|article|story|on|teilen|drucken|merken|mailen|partager|compartir|compartilhar|condividi|delen|поделиться)[\\s,|•·:]*){2,}$");
    private static final Pattern SHARE_WORD = pattern(
            "^(?:share|tweet|e-?mail|print|facebook|twitter|whatsapp|pinterest|reddit|linkedin|pocket|telegram|teilen|drucken|partager|compartir|compartilhar)\\W*$");

    private static final String MONTH =
            "(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez|january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)";
    private static final String DAY =
            "(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)";
    private static final String STAMP =
            "(?:published|updated|posted|last|modified|update|date|on|at|by|am|pm|a\\.m|p\\.m|et|est|edt|ct|pt|pst|pdt|gmt|utc|bst|cet|cest|uhr|um|stand|veröffentlicht|aktualisiert|erstellt|am|publié|mis|à|jour|le|publicado|actualizado|atualizado|em|el|de|del|do|опубликовано|обновлено|issue|in|the)";
    /** Tokens are atomic, so that a long line of digits is not cut up in all possible ways. */
    private static final Pattern DATE = pattern("^\\W*(?=.*\\d)(?:(?>(?:" + MONTH + "|" + DAY + "|" + STAMP
            + "|t|z)(?!\\p{L})|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d)|\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}(?!\\d)"
            + "|\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:am|pm)?(?!\\d)|\\d{1,4}(?:st|nd|rd|th|h|am|pm)?(?![\\d\\p{IsLatin}\\p{IsCyrillic}])"
            + "|년|월|일|年|月|日)[\\s.,:;|/@()\\[\\]–—-]*+){2,14}$|^\\W*\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}\\W*$");

    private static final Pattern STAMPED = pattern(
            "^\\W*(?:published|updated|posted|last modified|last updated|stand|veröffentlicht|aktualisiert|publié|publicado|atualizado|actualizado|опубликовано).*");

    /** Words for other articles, in front of a teaser or above several. */
    private static final String MORE =
            "more|read more|also read|see also|related|related (?:coverage|stories)|mehr zum thema|lesen sie auch|lire aussi|lea también|leia também|leggi anche|lees ook";

    /** Teasers of other articles. */
    private static final Pattern LINK = pattern(
            "^\\W*(?:" + MORE
                    + "|related story|read also|see related|also on \\p{L}+|watch|video|photos|gallery|à lire aussi|lee también|читайте также)\\s*:\\s*\\S.*[^.]$");

    /** What stands above teasers, one a line. */
    private static final Pattern LINKS = pattern("^\\W*(?:" + MORE
            + "|related (?:links|articles|posts|news|headlines))(?: (?:from|about|on|in) [^.:]{2,40})?:$");

    /** A video, behind the button that closes it. */
    private static final Pattern VIDEO = Pattern.compile("^CLOSE \\p{Lu}.*");

    /** Whose words stand above it: a name, and an outlet or an office. */
    private static final Pattern ATTRIBUTION = Pattern.compile("^[—–-]?\\s*" + NAME + "(?:\\s+" + NAME
            + "){1,4},\\s+(?:[Tt]he\\s+)?" + NAME + "(?:\\s+(?:of\\s+|the\\s+|and\\s+)*" + NAME + "){0,5}$");

    private LineForms() {}

    /** Whether the line is furniture wherever it stands. */
    static boolean anywhere(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        if (!hasWord(line)) {
            return true;
        }
        char last = line.charAt(line.length() - 1);
        if ((last == ')' || last == ']') && COUNTER.matcher(line).matches()) {
            return true;
        }
        return switch (Character.toLowerCase(line.charAt(0))) {
            case 'b', 'v', 'p', 'd', 'a', 'а', 'т', '기', '文', '作' ->
                BYLINE.matcher(line).matches() || STAFF_BYLINE.matcher(line).matches() || common(line);
            default -> common(line);
        };
    }

    private static boolean common(String line) {
        return BREADCRUMB.matcher(line).matches()
                || CONTRIBUTORS.matcher(line).matches()
                || TRAIL.matcher(line).matches()
                || SHARE_WORDS.matcher(line).matches()
                || AGO.matcher(line).matches()
                || READING_TIME.matcher(line).matches()
                || OF_COUNTER.matcher(line).matches()
                || CLOCK.matcher(line).matches()
                || line.indexOf('@') >= 0
                        && (MAIL.matcher(line).matches()
                                || HANDLES.matcher(line).matches())
                || ADDRESS.matcher(line).matches()
                || line.indexOf(':') > 0 && LINK.matcher(line).matches()
                || STAMPED.matcher(line).matches() && DATE.matcher(line).matches();
    }

    /** Whether the line is furniture if it stands before or after the prose. */
    static boolean atTheEdge(String line) {
        return line.length() <= LONGEST
                && (DATE.matcher(line).matches() || SHARE_WORD.matcher(line).matches());
    }

    /** Whether the lines behind it are teasers. */
    static boolean isAboveLinks(String line) {
        return line.length() <= LONGEST
                && line.endsWith(":")
                && LINKS.matcher(line).matches();
    }

    /** Whether the line is furniture if it stands behind a quotation. */
    static boolean isAttribution(String line) {
        return line.length() <= LONGEST
                && line.indexOf(',') > 0
                && ATTRIBUTION.matcher(line).matches();
    }

    /** Whether the line tells of the video that stands above the prose. */
    static boolean isVideo(String line) {
        return VIDEO.matcher(line).matches();
    }

    /** Whether there are capital letters, and no small ones. */
    static boolean isInCapitals(String line) {
        return line.chars().anyMatch(Character::isUpperCase) && line.chars().noneMatch(Character::isLowerCase);
    }

    /** Whether the line begins with a word for the start page: a breadcrumb, if the article's title follows. */
    static boolean beginsWithHome(String line) {
        return HOME_WORD.matcher(line).matches();
    }

    private static boolean hasWord(String line) {
        return line.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
