package org.wirecopy.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** British spellings as American ones. */
final class EnglishSpelling {
    /** Words in -ise that have no -ize. */
    private static final Set<String> KEEP = Set.of(
            ("advertise advise apprise arise braise bruise chastise chemise circumcise comprise compromise concise cruise"
                            + " demise despise devise disguise enterprise excise exercise expertise franchise guise improvise"
                            + " incise likewise merchandise noise otherwise paradise poise praise precise premise promise"
                            + " raise reprise revise rise supervise surmise surprise televise treatise wise appraise liaise malaise"
                            + " mayonnaise polonaise tortoise turquoise porpoise anise cerise marquise unwise sunrise"
                            + " uprise moonrise clockwise counterclockwise edgewise lengthwise disfranchise"
                            + " enfranchise reappraise valise vise louise elise denise")
                    .split(" "));

    private static final Set<String> ENDINGS = Set.of(
            "s", "ed", "ing", "er", "ers", "able", "ably", "ful", "ite", "ites", "al", "ally", "hood", "hoods", "ly",
            "less", "ism", "ist", "ists", "y", "ings", "ish");

    private static final Map<String, String> STEMS = stems();
    /** One bit for each beginning of four letters that a key of {@link #STEMS} has: most words have another. */
    private static final BitSet BEGINNINGS = beginnings();

    private EnglishSpelling() {}

    /** The American spelling of a lower-case word. */
    static String american(String word) {
        if (word.length() < 4) {
            return word;
        }
        if (BEGINNINGS.get(beginning(word))) {
            String whole = STEMS.get(word);
            String known = whole != null ? whole : inflected(word);
            if (known != null) {
                return known;
            }
        }
        return ize(word);
    }

    private static int beginning(String word) {
        int hash = 0;
        for (int i = 0; i < 4; i++) {
            hash = hash * 31 + word.charAt(i);
        }
        return hash & 0xFFFF;
    }

    private static BitSet beginnings() {
        BitSet beginnings = new BitSet();
        STEMS.keySet().stream().filter(word -> word.length() >= 4).forEach(word -> beginnings.set(beginning(word)));
        return beginnings;
    }

    private static String inflected(String word) {
        for (int cut = 1; cut <= 5 && word.length() - cut >= 4; cut++) {
            String ending = word.substring(word.length() - cut);
            String stem = ENDINGS.contains(ending) ? STEMS.get(word.substring(0, word.length() - cut)) : null;
            if (stem != null) {
                return stem + ending;
            }
        }
        return null;
    }

    private static String ize(String word) {
        int at = word.lastIndexOf("is");
        if (at > 2 && at >= word.length() - 8) {
            String rest = word.substring(at + 2);
            boolean verb = switch (rest) {
                case "e", "ed", "es", "er", "ers", "ing", "ation", "ations", "able" -> true;
                default -> false;
            };
            if (verb && !KEEP.contains(word.substring(0, at) + "ise")) {
                return word.substring(0, at) + "iz" + rest;
            }
        }
        int lys = word.lastIndexOf("lys");
        if (lys > 2 && lys == word.length() - 4 && word.endsWith("e")
                || lys > 2 && (word.endsWith("lysed") || word.endsWith("lysing"))) {
            return word.substring(0, lys) + "lyz" + word.substring(lys + 3);
        }
        return word;
    }

    private static Map<String, String> stems() {
        Map<String, String> stems = new HashMap<>();
        for (String word :
                ("colour honour favour labour neighbour behaviour harbour rumour humour armour flavour endeavour vapour"
                                + " savour valour vigour odour parlour rigour splendour tumour clamour glamour candour ardour"
                                + " fervour demeanour misdemeanour succour saviour enamour")
                        .split(" ")) {
            stems.put(word, word.replace("our", "or"));
        }
        for (String word :
                ("centre theatre metre litre kilometre millimetre centimetre fibre calibre sabre spectre lustre meagre"
                                + " sombre sepulchre amphitheatre epicentre nanometre millilitre reconnoitre")
                        .split(" ")) {
            String stem = word.substring(0, word.length() - 2);
            stems.put(word, stem + "er");
            stems.put(word + "s", stem + "ers");
            stems.put(word + "d", stem + "ered");
            stems.put(stem + "ring", stem + "ering");
        }
        for (String word :
                ("cancell travell labell modell fuell signall levell counsell marshall equall rivall channell tunnell"
                                + " panell quarrell dialled dialling jewell duell shovell snivell totall towell trammell unravell"
                                + " libell funnell grovell initiall")
                        .split(" ")) {
            doubled(stems, word);
        }
        pairs(stems);
        return stems;
    }

    private static void doubled(Map<String, String> stems, String word) {
        String single = word.replaceFirst("ll", "l");
        if (word.endsWith("ed") || word.endsWith("ing")) {
            stems.put(word, single);
            return;
        }
        for (String ending : new String[] {"ed", "ing", "er", "ers", "or", "ors", "ous"}) {
            stems.put(word + ending, single + ending);
        }
    }

    private static void pairs(Map<String, String> stems) {
        String[] words =
                ("defence defense offence offense licence license pretence pretense practise practice practising practicing programme program"
                                + " grey gray tyre tire plough plow ageing aging judgement judgment aluminium aluminum aeroplane airplane"
                                + " mum mom sceptic skeptic catalogue catalog dialogue dialog analogue analog kerb curb whilst while"
                                + " amongst among amidst amid towards toward afterwards afterward backwards backward enquire inquire"
                                + " enquiry inquiry enquiries inquiries enquiring inquiring fulfil fulfill fulfils fulfills enrol enroll"
                                + " enrolment enrollment fulfilment fulfillment instalment installment skilful skillful wilful willful mould"
                                + " mold moult molt moustache mustache pyjamas pajamas draught draft cosy cozy artefact artifact gaol jail"
                                + " manoeuvre maneuver manoeuvres maneuvers manoeuvring maneuvering anaesthetic anesthetic anaesthesia"
                                + " anesthesia haemorrhage hemorrhage haemoglobin hemoglobin paediatric pediatric paediatrician"
                                + " pediatrician encyclopaedia encyclopedia foetus fetus foetal fetal diarrhoea diarrhea orthopaedic"
                                + " orthopedic oestrogen estrogen archaeology archeology archaeologist archeologist archaeological"
                                + " archeological leukaemia leukemia gynaecologist gynecologist paedophile pedophile paedophilia pedophilia"
                                + " jewellery jewelry cheque check yoghurt yogurt"
                                + " learnt learned burnt burned dreamt dreamed leapt leaped acknowledgement acknowledgment"
                                + " councillor councilor woollen woolen marvellous marvelous chequered checkered sulphur sulfur"
                                + " cancellation cancelation")
                        .split(" ");
        for (int i = 0; i < words.length; i += 2) {
            stems.put(words[i], words[i + 1]);
        }
    }
}
