#include "matching/names.h"

#include "matching/folded.h"
#include "matching/likeness.h"
#include "matching/name_likeness.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace schakel::matching {
namespace {

constexpr auto prefix_words = std::to_array<std::string_view>(
    {"aan", "abu", "al",    "auf",  "ben", "bij", "bin", "bint", "d",     "da", "das",
     "de",  "del", "della", "den",  "der", "des", "di",  "do",   "dos",   "du", "el",
     "het", "ibn", "in",    "la",   "las", "le",  "les", "los",  "onder", "op", "over",
     "s",   "t",   "te",    "ten",  "ter", "toe", "tot", "uit",  "uyt",   "v",  "van",
     "ver", "vom", "von",   "voor", "vd",  "zu",  "zum", "zur"});

bool is_prefix_word(std::string_view word) {
    return std::ranges::find(prefix_words, word) != prefix_words.end();
}

/// One half of a surname without its prefix, before or behind the name. R-MATCHING-4.
std::string without_prefix(std::string_view written) {
    // "d'Hondt" and "'t Hart": what stands before the apostrophe is a prefix.
    std::string parted{written};
    if (parted.size() > 2 && (parted[0] == 'd' || parted[0] == 'D') && parted[1] == '\'')
        parted[1] = ' ';
    const auto text = folded(parted);
    auto words = words_of(text);
    std::size_t first = 0;
    std::size_t end = words.size();
    while (first + 1 < end && is_prefix_word(words[first]))
        ++first;
    if (written.contains(','))
        while (end > first + 1 && is_prefix_word(words[end - 1]))
            --end;
    std::string name;
    for (std::size_t at = first; at < end; ++at)
        name += words[at];
    return name;
}

/// Where the second half of a double name begins, and how much stands between the two.
struct Seam {
    std::size_t at = std::string_view::npos;
    std::size_t length = 0;
};
Seam seam_of(std::string_view written) {
    for (const std::string_view between :
         {" e/v ", " E/V ", " ev ", " geb. ", " geb ", " geboren ", " - ", "-", "–"}) {
        const auto at = written.find(between);
        if (at != written.npos && at > 0 && at + between.size() < written.size())
            return {at, between.size()};
    }
    return {};
}

/// How people in the Netherlands call those who carry the first name of a line, or another of it.
/// A name may stand on several lines. From common usage; a name that many others share stands on
/// none, for it would make strangers alike.
constexpr auto called = std::to_array<std::string_view>({
    "johannes jan johan hans joop hannes johnny john jo jannes joannes",
    "johanna jo hanna hannie hanneke joke jannie janna annie joanna hannah jopie",
    "adrianus adriaan arie ad adri janus adrie",
    "adriana adriane jaan sjaan adrie jana ada",
    "abraham bram braam ab abram ibrahim",
    "albertus albert bert ab bertus appie",
    "alexander alex lex sander xander alexandr aleksander sasja",
    "alida aleida alie lida aly",
    "andreas andries andre dries andrew",
    "anna anne annie anneke annet annette anja ans antje annelies ann",
    "antonius antoon anton toon ton tonnie antonie teun theun toine",
    "antonia toos tonia tonny antoinette tonnie",
    "arnoldus arnold nol arno aart arend",
    "augustinus guus gust august augustus stijn",
    "bartholomeus bart mees bartel",
    "bernardus bernard ben bernd berend bennie",
    "benjamin ben benny benji",
    "catharina katharina cathrien catrien trijn trijntje tineke rina karin catelijne katrijn "
    "kaatje toos "
    "to ina catherine katherine kathryn cathy kate",
    "christiaan christianus chris christian kris",
    "christina christine chris stien stientje kristina tina tineke",
    "cornelis cornelius kees cor cees corneel nelis nees",
    "cornelia corrie cor nel nelly neeltje lia cora corry conny",
    "daniel daan danny dani dan",
    "dirk diederik dick derk theodoricus",
    "dominicus dominic dominique domien",
    "eduard edward ed eddy eddie edwin",
    "elisabeth elizabeth els elly ellie betty bep lies liesbeth lisa lizzy liza bets elsje ilse "
    "betsie "
    "liesje beth liz libby",
    "everardus evert everhard",
    "fatima fatma fatiha fadma",
    "frederik frederick fred freek frits freddy",
    "franciscus frans francis frank francois sus",
    "francisca cisca francien ciska sisca",
    "gerardus gerard gerrit geert gerhard gert ger",
    "gerarda gerda gerdien",
    "geertruida geertrui truus trudy gertrude gertrudis geertje trui gerda",
    "gijsbertus gijsbert gijs",
    "gregorius gregor greg gregory",
    "hendrikus hendrik henk hein rik henri henricus harrie harry henry hendricus",
    "hendrika hennie riek rika hendrikje henny henriette",
    "helena heleen leen lena leni helen ellen hella",
    "hermanus herman harm manus",
    "hubertus hubert huub bert huib",
    "ignatius ignaas naas",
    "jacobus jacob jaap koos ko cobus sjaak james jakob yakup coos",
    "jacoba coba cobie coby co ko jacomina jacqueline",
    "james jim jimmy jamie",
    "jeroen hieronymus jerome",
    "joachim jochem jochum achim",
    "jozef josephus joseph jos joep jef sjef joe youssef yusuf josef josephus yusuf",
    "josephina josefien jos fien josefina josephine",
    "joris georgius george sjors jurriaan jurgen",
    "justus joost jodocus",
    "karel carolus carel karl charles charlie",
    "klaas nicolaas nico nicolaus claes nick niek niels nicholas",
    "lambertus lambert bert lammert",
    "laurentius laurens lau lourens lars rens",
    "leonardus leonard leo leendert len lennart leon",
    "lodewijk louis ludovicus lou ludwig",
    "lucas luc luke",
    "magdalena magda leni lena madeleine",
    "margaretha margreet greet gre greta griet gretha margriet greetje marga gree grietje rita "
    "margot "
    "margaret "
    "maggie meg peggy",
    "maria marie marijke mia mieke ria mies maaike miep rie marietje riet mary marjolein maryam "
    "mariam "
    "miriam meryem",
    "martha marthe",
    "martinus martin maarten tinus mart martijn marten",
    "martina tina tineke martine",
    "matthias mattheus matthijs thijs mathijs matt mathieu matthew ties",
    "mauritius maurits maurice mau",
    "michael michiel machiel giel michel mick mike michal",
    "mohammed mohamed muhammad mohammad mehmet mohamad muhammed mo",
    "mustafa mustapha moestafa",
    "paulus paul pauwel",
    "paulina paula pauline",
    "petrus pieter peter piet pierre per",
    "petronella nel nelleke petra pietje nelly pieternel",
    "philippus philip flip filip phil philippe",
    "reinier reinout reynier rein",
    "richard ries rick ritchie",
    "robertus robert rob bob bobby robbie robin",
    "roelof roel rudolf ruud rolf rudolphus rudy",
    "rosalia roos rosa rosalie",
    "salomon sal sam",
    "samuel sam sammy",
    "sebastianus sebastiaan bas sebas bastiaan sebastian",
    "simon siemen sijmen siem simeon",
    "stefanus stephanus stefan stef steef steven stephan fan stephen",
    "susanna suus suzanne susan sanne susanne suze",
    "theodorus theodoor theo dorus teo",
    "theodora thea dora dorothea",
    "theresia trees therese resi theresa",
    "thomas tom tommy tomas maas",
    "timotheus tim timo timothy",
    "tobias tobie toby tobi",
    "victor vic viktor",
    "vincentius vincent vince cent",
    "walterus wouter walter wout",
    "wilhelmus willem wim wil william bill pim guillaume will billy",
    "wilhelmina willemina mina mien mientje wil willy minnie willemijn wilma",
    "zacharias zach zacharia",
    "aaltje alie aal aly",
    "albertina tina bertie",
    "alberdina dina dien",
    "arendina dina dinie rina",
    "berendina dina dien dinie",
    "bernardina dien dina dinie",
    "clasina klasina klazina sien ina",
    "egbertus egbert bert eppie",
    "engelina lien engeltje",
    "everdina dina everdien",
    "geesje gees geesien",
    "gerritje gerrie",
    "gezina gesina sien zien",
    "harmannus harm manus",
    "huibertus huib bert",
    "jannetje jannie janna",
    "lambertha bertha",
    "lubbertus lubbert bertus",
    "marinus rien rinus ries",
    "meindert meine",
    "neeltje nel nelly",
    "reindert rein",
    "roelofje roelie roelfien",
    "sybren siebren siep",
    "teunis teun",
    "tjitske tjits",
    "trijntje tine trijn",
    "wubbechiena wubbie",
});

struct Call {
    std::string_view name;
    std::uint32_t line;
    auto operator<=>(const Call&) const = default;
};

const std::vector<Call>& calls() {
    static const auto all = [] {
        std::vector<Call> found;
        for (std::uint32_t line = 0; line < called.size(); ++line)
            for (const auto name : words_of(called[line]))
                found.push_back({name, line});
        std::ranges::sort(found);
        found.erase(std::ranges::unique(found).begin(), found.end());
        return found;
    }();
    return all;
}

bool is_vowel(char c) { return std::string_view{"aeiouy"}.contains(c); }

/// Two letters that make one sound; those of the left become that of the right.
struct Digraph {
    std::string_view letters;
    char sound;
};
constexpr std::array digraphs{Digraph{"ph", 'f'}, Digraph{"ck", 'k'}, Digraph{"ch", 'g'},
                              Digraph{"gh", 'g'}, Digraph{"th", 't'}, Digraph{"dt", 't'},
                              Digraph{"sj", 's'}, Digraph{"sh", 's'}, Digraph{"ts", 's'},
                              Digraph{"dh", 't'}, Digraph{"kh", 'g'}, Digraph{"dj", 'j'},
                              Digraph{"ij", 'e'}, Digraph{"qu", 'k'}};

/// The consonant that is heard, 0 for none.
char heard(char c, char next) {
    switch (c) {
    case 'c': return next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
    case 'q': return 'k';
    case 'z':
    case 'x': return 's';
    case 'v':
    case 'w': return 'f';
    case 'd': return 't';
    case 'b': return 'p';
    case 'h': return 0;
    default: return c;
    }
}

constexpr double close_from = 0.92;
constexpr double similar_from = 0.8;
/// A slip in a shorter name may as well make another name of it.
constexpr std::size_t told_by_slip = 5;

} // namespace

// R-MATCHING-5.
Surname surname_of(std::string_view written) {
    const auto seam = seam_of(written);
    if (seam.at == written.npos) return {without_prefix(written), {}};
    Surname name{without_prefix(written.substr(0, seam.at)),
                 without_prefix(written.substr(seam.at + seam.length))};
    if (name.first.empty()) std::swap(name.first, name.second);
    return name;
}

// R-MATCHING-35.
bool have_changed_places(std::string_view given_name, std::string_view surname) {
    // Prefixes that begin given names as well are none of these: Ben, El, La.
    const auto begins_with_prefix = [](std::string_view name) {
        static constexpr auto prefixes =
            std::to_array<std::string_view>({"de ", "den ", "der ", "ten ", "ter ", "van ", "vd "});
        return std::ranges::any_of(prefixes, [&](std::string_view prefix) {
            return name.size() > prefix.size() &&
                   std::ranges::equal(prefix, name.substr(0, prefix.size()), {}, {},
                                      [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
        });
    };
    return !surname.empty() && begins_with_prefix(given_name) && !begins_with_prefix(surname);
}

// R-MATCHING-8.
std::string sound_of(std::string_view word) {
    std::string sounds;
    char last = 0;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const char next = at + 1 < word.size() ? word[at + 1] : '\0';
        char sound = 0;
        // Sch- is heard as s- or sk-; the y before a vowel and the j are one.
        if (word.substr(at).starts_with("sch")) {
            sound = 's';
            at += 2;
        } else if (const auto pair =
                       std::ranges::find(digraphs, word.substr(at, 2), &Digraph::letters);
                   pair != digraphs.end()) {
            sound = pair->sound;
            ++at;
        } else if (word[at] == 'y' && is_vowel(next) && at == 0) {
            sound = 'j';
        } else if (is_vowel(word[at])) {
            sound = std::string_view{"eiy"}.contains(word[at]) ? 'e' : 'a';
        } else {
            sound = heard(word[at], next);
        }
        if (sound == 0) continue;
        const bool vowel = sound == 'a' || sound == 'e';
        if ((!vowel && sound != last) || sounds.empty()) sounds += sound;
        last = sound;
    }
    return sounds;
}

// R-MATCHING-27.
std::string spoken(std::string_view word) {
    struct Rule {
        std::string_view letters, sounds;
    };
    // The first that fits, longer ones first; what stands in none is heard as it is written.
    static constexpr auto rules = std::to_array<Rule>(
        {{"eij", "y"}, {"sch", "sg"}, {"sj", "S"}, {"sh", "S"},  {"tsj", "C"}, {"tj", "C"},
         {"dj", "j"},  {"ij", "y"},   {"ei", "y"}, {"ey", "y"},  {"ie", "i"},  {"oe", "u"},
         {"ou", "u"},  {"ph", "f"},   {"ck", "k"}, {"qu", "kw"}, {"ch", "g"},  {"gh", "g"},
         {"kh", "g"},  {"th", "t"},   {"dt", "t"}, {"dh", "d"},  {"x", "ks"},  {"q", "k"},
         {"z", "s"},   {"v", "f"}});
    std::string sounds;
    for (std::size_t at = 0; at < word.size();) {
        const auto rest = word.substr(at);
        const char next = rest.size() > 1 ? rest[1] : '\0';
        const bool is_before_vowel = rest.size() > 2 && is_vowel(rest[2]);
        std::string_view heard = rest.substr(0, 1);
        std::size_t read = 1;
        if (const auto rule = std::ranges::find_if(
                rules, [&](const Rule& one) { return rest.starts_with(one.letters); });
            rule != rules.end() && !(rule->letters == "ij" && is_before_vowel)) {
            heard = rule->sounds;
            read = rule->letters.size();
        } else if (rest[0] == 'c') {
            heard = std::string_view{"eiy"}.contains(next) && next != 0 ? "s" : "k";
        } else if (rest[0] == 'y' && is_vowel(next)) {
            heard = "j";
        } else if (rest[0] == 'h' && at > 0 &&
                   (!is_vowel(next) || (next == 'y' && is_before_vowel))) {
            heard = {}; // Sarah, Yahya
        } else if (rest[0] == 'd' && rest.size() == 1) {
            heard = "t";
        }
        for (const char sound : heard)
            if (sounds.empty() || sounds.back() != sound) sounds += sound;
        at += read;
    }
    return sounds;
}

bool sounds_enough(std::string_view sound) { return sound.size() > 1; }

std::uint16_t place_among_called(std::string_view name) {
    const auto& all = calls();
    const auto found = std::ranges::lower_bound(all, name, {}, &Call::name);
    return found == all.end() || found->name != name
               ? 0
               : static_cast<std::uint16_t>(found - all.begin() + 1);
}

namespace {

/// The lines on which the name at that place stands.
std::span<const Call> lines_of(std::uint16_t place) {
    if (place == 0) return {};
    const auto& all = calls();
    std::size_t end = place;
    while (end < all.size() && all[end].name == all[place - 1u].name)
        ++end;
    return std::span{all}.subspan(place - 1u, end - place + 1);
}

// R-MATCHING-7.
bool are_called_alike(std::uint16_t left, std::uint16_t right) {
    for (const auto& call : lines_of(left))
        for (const auto& other : lines_of(right))
            if (call.line == other.line) return true;
    return false;
}

/// Whether a name is one slip away from what people of the other are called.
bool is_slip_of_call(std::uint16_t other, std::string_view name) {
    constexpr std::size_t told_by = 4;
    if (name.size() < told_by) return false;
    return std::ranges::any_of(lines_of(other), [&](const Call& call) {
        return std::ranges::any_of(words_of(called[call.line]), [&](std::string_view one) {
            return one.size() >= told_by && slips(one, name, 1) == 1;
        });
    });
}

// R-MATCHING-8, R-MATCHING-27.
NameLikeness heard_likeness(const HeardName& left, const HeardName& right) {
    if (left.spoken == right.spoken) return NameLikeness::spelling;
    const auto alike = jaro_winkler(left.text, right.text);
    const bool one_slip = slips(left.text, right.text, 1) == 1;
    if (alike >= close_from ||
        (one_slip && left.text.size() >= told_by_slip && right.text.size() >= told_by_slip))
        return NameLikeness::close;
    if (left.sound == right.sound && left.sounds_enough) return NameLikeness::sound;
    return alike >= similar_from || one_slip ? NameLikeness::similar : NameLikeness::different;
}

/// For two that are compared once.
struct HeardTwo {
    std::string spoken_left, spoken_right, sound_left, sound_right;
    HeardName left, right;
    HeardTwo(std::string_view one, std::string_view other)
        : spoken_left{spoken(one)}, spoken_right{spoken(other)}, sound_left{sound_of(one)},
          sound_right{sound_of(other)},
          left{one, 1, 1, place_among_called(one), sounds_enough(sound_left)},
          right{other, spoken_left == spoken_right ? 1u : 2u, sound_left == sound_right ? 1u : 2u,
                place_among_called(other), sounds_enough(sound_right)} {}
};

NameLikeness likeness_of_given(std::string_view left, std::string_view right) {
    const HeardTwo heard{left, right};
    return one_given_name_likeness(heard.left, heard.right);
}

} // namespace

bool are_called_alike(std::string_view left, std::string_view right) {
    return are_called_alike(place_among_called(left), place_among_called(right));
}

NameLikeness one_given_name_likeness(const HeardName& left, const HeardName& right) {
    if (are_called_alike(left.called, right.called)) return NameLikeness::variant;
    const auto heard = heard_likeness(left, right);
    // A slip in the name by which one is called: Keew, for a Cornelis.
    const bool is_slip = heard == NameLikeness::different &&
                         ((right.called == 0 && is_slip_of_call(left.called, right.text)) ||
                          (left.called == 0 && is_slip_of_call(right.called, left.text)));
    return is_slip ? NameLikeness::similar : heard;
}

NameLikeness one_surname_likeness(const HeardName& left, const HeardName& right) {
    // An Arabic article that was written to the name: "Alhassan" and "al Hassan".
    const auto has_article = [](std::string_view whole, std::string_view name) {
        return whole.size() == name.size() + 2 && whole.ends_with(name) &&
               (whole.starts_with("al") || whole.starts_with("el"));
    };
    if (has_article(left.text, right.text) || has_article(right.text, left.text))
        return NameLikeness::spelling;
    return heard_likeness(left, right);
}

// R-MATCHING-6.
NameLikeness given_name_likeness(std::string_view left, std::string_view right) {
    return given_name_likeness_by(left, right, likeness_of_given);
}

NameLikeness surname_likeness(const Surname& left, const Surname& right) {
    using Halves = std::array<std::string_view, 2>;
    return surname_likeness_by(
        Halves{left.first, left.second}, Halves{right.first, right.second},
        [](std::string_view one, std::string_view other) {
            const HeardTwo heard{one, other};
            return one_surname_likeness(heard.left, heard.right);
        },
        [&] { return left.first + left.second == right.first + right.second; });
}

namespace {

/// The second of several names; empty when there is none, or only its initial.
std::string_view second_of(std::string_view names) {
    const auto at = names.find(' ');
    if (at == names.npos) return {};
    const auto second = names.substr(at + 1, names.find(' ', at + 1) - at - 1);
    return second.size() > 1 ? second : std::string_view{};
}

} // namespace

// R-MATCHING-32.
bool have_other_second(std::string_view left, std::string_view right) {
    const auto one = second_of(left);
    const auto other = second_of(right);
    return !one.empty() && !other.empty() && one != other &&
           likeness_of_given(one, other) > NameLikeness::close && slips(one, other, 1) > 1;
}

// R-MATCHING-23.
bool may_be_of_twins(std::string_view left, std::string_view right) {
    const auto words = words_of(left);
    const auto other_words = words_of(right);
    const auto one = words.front();
    const auto other = other_words.front();
    if (one == other) {
        // Anne Marie and Anne Sophie, and also Anne Marie and Anne Maria.
        const auto second = second_of(left);
        const auto other_second = second_of(right);
        return !second.empty() && !other_second.empty() && spoken(second) != spoken(other_second);
    }
    if (joined(left) == joined(right) || spoken(one) == spoken(other)) return false;
    const auto carries = [](std::span<const std::string_view> names, std::string_view name) {
        return std::ranges::find(names, name) != names.end();
    };
    // Called by the second of one's names.
    if ((words.size() == 1 && carries(other_words, one)) ||
        (other_words.size() == 1 && carries(words, other)))
        return false;
    const bool is_called = std::ranges::any_of(called, [&](std::string_view line) {
        const auto names = words_of(line);
        return (names.front() == one && carries(names, other)) ||
               (names.front() == other && carries(names, one));
    });
    if (!is_called) return true;
    // Anna and Anne are two names as well.
    constexpr std::size_t told_by = 4;
    const bool begins = std::min(one.size(), other.size()) >= told_by &&
                        (one.starts_with(other) || other.starts_with(one));
    return !begins && slips(one, other, 1) == 1;
}

} // namespace schakel::matching
