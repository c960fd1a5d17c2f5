#include "main/link_report.h"

#include "matching/block_recall.h"
#include "matching/explanation.h"
#include "sharing/html_page.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace schakel::main {
namespace {

using matching::Band;
using matching::Guard;
using matching::Link;
using sharing::HtmlPage;

constexpr std::size_t explained_of_each = 4;

/// Rectangles of an SVG have no style of the page: colours that differ in lightness too.
constexpr std::string_view sure_colour = "#154273", doubtful_colour = "#c98a00",
                           held_colour = "#8a1f11", against_colour = "#8a1f11";

struct Bin {
    double from;
    double to;
    std::string_view name;
};
constexpr std::array bins{Bin{0, 0.5, "< 0,5"},
                          Bin{0.5, 0.7, "0,5 – 0,7"},
                          Bin{0.7, 0.9, "0,7 – 0,9"},
                          Bin{0.9, 0.99, "0,9 – 0,99"},
                          Bin{0.99, 0.999, "0,99 – 0,999"},
                          Bin{0.999, 0.9999, "0,999 – 0,9999"},
                          Bin{0.9999, 2, "≥ 0,9999"}};

struct BinCount {
    std::size_t sure = 0, doubtful = 0, held = 0;
    [[nodiscard]] std::size_t all() const { return sure + doubtful + held; }
};

std::string number(double value, int decimals, const HtmlPage& page) {
    auto text = fmt::format("{:.{}f}", value, decimals);
    if (page.dutch()) std::ranges::replace(text, '.', ',');
    return text;
}

std::string bin_name(const Bin& bin, const HtmlPage& page) {
    std::string name{bin.name};
    if (!page.dutch()) std::ranges::replace(name, ',', '.');
    return name;
}

std::array<BinCount, bins.size()> counted(const std::vector<Link>& links) {
    std::array<BinCount, bins.size()> counts;
    for (const auto& link : links) {
        const auto bin =
            std::ranges::find_if(bins, [&](const Bin& one) { return link.probability < one.to; });
        auto& count = counts[static_cast<std::size_t>(bin - bins.begin())];
        if (matching::band_of(link) == Band::match)
            ++count.sure;
        else if (link.guard == Guard::none)
            ++count.doubtful;
        else
            ++count.held;
    }
    return counts;
}

void add_distribution(HtmlPage& page, const std::vector<Link>& links) {
    const auto counts = counted(links);
    std::size_t most = 1;
    for (const auto& count : counts)
        most = std::max(most, count.all());
    constexpr double width = 420, row = 26, left = 130;
    page.heading("kansen", page.pick("Hoe zeker zijn de paren?", "How sure are the pairs?"));
    // What the drawing shows stands in the table below it.
    page.add(
        "<svg aria-hidden=\"true\" viewBox=\"0 0 640 {}\" width=\"100%\" style=\"max-width:40rem\" "
        "font-size=\"13\">\n",
        row * bins.size());
    for (std::size_t at = 0; at < bins.size(); ++at) {
        const auto top = row * static_cast<double>(at);
        page.add("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>", left - 8, top + 17,
                 sharing::escaped(bin_name(bins[at], page)));
        double x = left;
        for (const auto& [count, colour] : {std::pair{counts[at].sure, sure_colour},
                                            std::pair{counts[at].doubtful, doubtful_colour},
                                            std::pair{counts[at].held, held_colour}}) {
            const auto part = width * static_cast<double>(count) / static_cast<double>(most);
            if (count == 0) continue;
            page.add("<rect x=\"{:.1f}\" y=\"{}\" width=\"{:.1f}\" height=\"18\" fill=\"{}\"/>", x,
                     top + 4, std::max(part, 1.0), colour);
            x += std::max(part, 1.0);
        }
        page.add("<text x=\"{:.1f}\" y=\"{}\">{}</text>\n", x + 6, top + 17, counts[at].all());
    }
    page.add("</svg>\n");
    const std::vector<std::string> heads{
        std::string{page.pick("Kans", "Chance")}, std::string{page.pick("Gekoppeld", "Linked")},
        std::string{page.pick("Een mens beslist", "A person decides")},
        std::string{page.pick("Tegengehouden", "Held back")}};
    page.begin_table(page.pick("Paren naar kans", "Pairs by chance"), heads);
    for (std::size_t at = 0; at < bins.size(); ++at) {
        page.row_head(sharing::escaped(bin_name(bins[at], page)));
        page.cell(heads[1], std::to_string(counts[at].sure));
        page.cell(heads[2], std::to_string(counts[at].doubtful));
        page.cell(heads[3], std::to_string(counts[at].held));
        page.end_row();
    }
    page.end_table();
}

void add_recall(HtmlPage& page, const LinkReport& report) {
    const auto recall = matching::block_recall_of(report.records, report.links);
    page.heading("gemist", page.pick("Wat is er misschien gemist?", "What may have been missed?"));
    page.paragraph(page.pick("Alleen paren die ergens in overeenkomen, zijn bekeken. Hoeveel paren "
                             "van één persoon daardoor zijn gemist, "
                             "is geschat uit hoeveel er maar op één of twee manieren gevonden "
                             "konden worden. Er zijn er minstens zoveel "
                             "gemist.",
                             "Only pairs that agree in something were looked at. How many pairs of "
                             "one person were missed by that is "
                             "estimated from how many could be found in one or two ways only. At "
                             "least so many were missed."));
    page.begin_pairs();
    page.pair(page.pick("Gevonden (naar kans geteld)", "Found (counted by chance)"),
              number(recall.found, 1, page));
    page.pair(page.pick("Op één manier te vinden", "Found in one way only"),
              number(recall.by_one_key, 1, page));
    page.pair(page.pick("Op twee manieren", "In two ways"), number(recall.by_two_keys, 1, page));
    page.pair(page.pick("Gemist, minstens", "Missed, at least"), number(recall.missed, 1, page));
    page.pair(page.pick("Bekeken, hoogstens", "Looked at, at most"),
              number(100 * recall.recall, 2, page) + "%");
    page.pair(page.pick("Sleutels die te veel mensen delen", "Keys that too many people share"),
              std::to_string(report.linkage.keys_left_out()));
    page.end_pairs();
}

/// Each observation as a step from what is known before to what it comes to.
void add_waterfall(HtmlPage& page, const matching::Explanation& explanation, double bits_before) {
    constexpr double width = 600, row = 14, most_bits = 40;
    const auto place = [&](double bits) {
        return width / 2 + width / 2 * std::clamp(bits, -most_bits, most_bits) / most_bits;
    };
    const auto rows = static_cast<double>(explanation.observations.size());
    page.add("<svg aria-hidden=\"true\" viewBox=\"0 0 {} {}\" width=\"100%\" "
             "style=\"max-width:40rem\">\n"
             "<line x1=\"{}\" x2=\"{}\" y1=\"0\" y2=\"{}\" stroke=\"#b9c3cd\"/>\n",
             width, row * rows + 4, width / 2, width / 2, row * rows + 4);
    double bits = bits_before;
    double top = 2;
    for (const auto& one : explanation.observations) {
        const auto from = place(bits);
        bits += one.bits;
        const auto to = place(bits);
        page.add("<rect x=\"{:.1f}\" y=\"{}\" width=\"{:.1f}\" height=\"10\" fill=\"{}\"/>\n",
                 std::min(from, to), top, std::max(std::abs(to - from), 1.0),
                 one.bits > 0 ? sure_colour : against_colour);
        top += row;
    }
    page.add("</svg>\n");
}

void add_explanations(HtmlPage& page, const LinkReport& report) {
    const auto links = explained_links(report.links);
    if (links.empty()) return;
    page.heading("paren", page.pick("Enkele paren, stap voor stap", "Some pairs, step by step"));
    page.paragraph(page.pick(
        "De minst zekere koppelingen, de paren die het zekerst leken en zijn tegengehouden, en "
        "paren die twee kanten op "
        "kunnen. Een balk naar rechts spreekt ervoor, een balk naar links ertegen; het midden is "
        "een gelijke kans.",
        "The least sure links, the pairs that seemed surest and were held back, and pairs that may "
        "go either way. A bar to "
        "the right speaks for it, a bar to the left against it; the middle is an even chance."));
    const auto& model = report.linkage.model();
    for (const auto& link : links) {
        const auto explanation = matching::explanation_of(report.records, model, link.pair);
        page.add("<h3>{} – {}</h3>\n", sharing::escaped(report.id_of(link.pair.left)),
                 sharing::escaped(report.id_of(link.pair.right)));
        add_waterfall(page, explanation, model.bits_before());
        page.add("<ul>\n");
        const auto lines =
            matching::lines_of(explanation, report.records, page.language(), report.others);
        for (std::size_t at = 0; at + 1 < lines.size(); ++at)
            page.add("<li>{}</li>\n", sharing::escaped(lines[at]));
        page.add("</ul>\n");
        page.paragraph(lines.back());
    }
}

} // namespace

std::vector<Link> explained_links(const std::vector<Link>& links) {
    std::vector<Link> sure, held, open;
    for (const auto& link : links) {
        if (matching::band_of(link) == Band::match)
            sure.push_back(link);
        else if (link.guard != Guard::none)
            held.push_back(link);
        else
            open.push_back(link);
    }
    const auto by_chance = [](const Link& one, const Link& other) {
        return std::tie(one.probability, one.pair) < std::tie(other.probability, other.pair);
    };
    const auto some = [](std::vector<Link>& all, auto before) {
        const auto count = std::min(explained_of_each, all.size());
        std::ranges::partial_sort(all, all.begin() + static_cast<std::ptrdiff_t>(count), before);
        all.resize(count);
    };
    some(sure, by_chance);
    some(held, [&](const Link& one, const Link& other) { return by_chance(other, one); });
    some(open, [&](const Link& one, const Link& other) {
        const auto doubt = [](const Link& link) { return std::abs(link.probability - 0.5); };
        return std::tuple{doubt(one), one.pair} < std::tuple{doubt(other), other.pair};
    });
    std::ranges::copy(held, std::back_inserter(sure));
    std::ranges::copy(open, std::back_inserter(sure));
    return sure;
}

std::string link_report(const LinkReport& report, Language language) {
    HtmlPage page{language, sharing::PageForm::letter};
    const auto title = page.pick("Wie is dezelfde persoon?", "Who is the same person?");
    page.begin(title);
    std::string files;
    for (const auto& name : report.registers)
        files += (files.empty() ? "" : ", ") + name;
    page.title(title, files);
    page.state(
        page.pick("Deze pagina bevat namen en geboortedatums. Bewaar haar zoals de bestanden zelf.",
                  "This page holds names and birth dates. Keep it as the files themselves."));
    const auto matches = std::ranges::count(report.links, Band::match, matching::band_of);
    page.begin_pairs();
    page.pair(page.pick("Regels in de bestanden", "Records"),
              std::to_string(report.records.size()));
    page.pair(page.pick("Paren bekeken", "Pairs looked at"),
              std::to_string(report.linkage.pairs_looked_at()));
    page.pair(page.pick("Gekoppeld", "Linked"), std::to_string(matches));
    page.pair(page.pick("Een mens beslist", "A person decides"),
              std::to_string(report.links.size() - static_cast<std::size_t>(matches)));
    page.pair(page.pick("Kleinste kans die is bewaard", "Least chance that was kept"),
              number(report.threshold, 2, page));
    page.end_pairs();
    add_distribution(page, report.links);
    add_recall(page, report);
    add_explanations(page, report);
    return page.end();
}

} // namespace schakel::main
