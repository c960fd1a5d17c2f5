#include "matching/names.h"

#include "matching/folded.h"
#include "matching/likeness.h"

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
    "johanna jo hanna hanneke joke jannie janna annie joanna hannah jopie",
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
    "liesje elise beth liz libby",
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
    "jacoba coba cobie ko jacomina jacqueline",
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
    "lucas luuk luc luke",
    "magdalena magda leni lena madeleine",
    "margaretha margreet greet griet gretha margriet greetje marga gree grietje rita margot "
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
    "stefanus stephanus stefan steef steven stephan fan stephen",
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

// R-MATCHING-7.
bool are_called_alike(std::string_view left, std::string_view right) {
    const auto& all = calls();
    const auto lines_of = [&](std::string_view name) {
        return std::ranges::equal_range(all, name, {}, &Call::name);
    };
    const auto right_lines = lines_of(right);
    return std::ranges::any_of(lines_of(left), [&](const Call& call) {
        return std::ranges::find(right_lines, call.line, &Call::line) != right_lines.end();
    });
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

// R-MATCHING-6, R-MATCHING-7, R-MATCHING-8.
NameLikeness given_name_likeness(std::string_view left, std::string_view right) {
    if (left == right) return NameLikeness::equal;
    const auto whole_left = joined(left);
    const auto whole_right = joined(right);
    if (whole_left == whole_right) return NameLikeness::equal;
    const auto left_first = left.substr(0, left.find(' '));
    const auto right_first = right.substr(0, right.find(' '));
    if (left_first.size() == 1 || right_first.size() == 1)
        return left_first[0] == right_first[0] ? NameLikeness::initial : NameLikeness::different;
    if (left_first == right_first) return NameLikeness::equal;
    if (are_called_alike(left_first, right_first)) return NameLikeness::variant;
    // Called by the second of one's names.
    const auto carries = [](std::string_view names, std::string_view name) {
        const auto words = words_of(names);
        return std::ranges::find(words, name) != words.end();
    };
    if (carries(left, right_first) || carries(right, left_first)) return NameLikeness::variant;
    const auto alike =
        std::max(jaro_winkler(whole_left, whole_right), jaro_winkler(left_first, right_first));
    if (alike >= 0.92) return NameLikeness::close;
    if (const auto sound = sound_of(left_first); sound.size() > 1 && sound == sound_of(right_first))
        return NameLikeness::close;
    return alike >= 0.8 ? NameLikeness::similar : NameLikeness::different;
}

NameLikeness surname_likeness(const Surname& left, const Surname& right) {
    if (left == right) return NameLikeness::equal;
    if (left.first + left.second == right.first + right.second) return NameLikeness::equal;
    if (!left.second.empty() && left.first == right.second && left.second == right.first)
        return NameLikeness::equal;
    auto best = NameLikeness::different;
    const auto compare = [&](std::string_view one, std::string_view other, bool whole) {
        if (one.empty() || other.empty()) return;
        const auto alike = jaro_winkler(one, other);
        auto found = NameLikeness::different;
        if (one == other)
            found = whole ? NameLikeness::equal : NameLikeness::half;
        else if (alike >= 0.92)
            found = NameLikeness::close;
        else if (const auto sound = sound_of(one); sound.size() > 2 && sound == sound_of(other))
            found = NameLikeness::close;
        else if (alike >= 0.8)
            found = NameLikeness::similar;
        best = std::min(best, found);
    };
    const bool is_double = !left.second.empty() || !right.second.empty();
    compare(left.first, right.first, !is_double);
    compare(left.first, right.second, false);
    compare(left.second, right.first, false);
    compare(left.second, right.second, false);
    if (is_double) compare(left.first + left.second, right.first + right.second, true);
    return best;
}

} // namespace schakel::matching
