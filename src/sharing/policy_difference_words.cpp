#include "sharing/policy_difference.h"

#include <boost/json/parse.hpp>
#include <fmt/format.h>
#include <map>

namespace schakel::sharing {

namespace {

struct Speaking {
    Language language;
    [[nodiscard]] std::string_view pick(std::string_view nl, std::string_view en) const {
        return language == Language::nl ? nl : en;
    }
    [[nodiscard]] std::string_view verdict(Verdict verdict) const {
        switch (verdict) {
        case Verdict::must: return pick("moet", "must");
        case Verdict::may: return pick("mag", "may");
        case Verdict::may_under_conditions:
            return pick("mag onder voorwaarden", "may under conditions");
        case Verdict::only_with_consent: return pick("alleen met toestemming", "only with consent");
        case Verdict::must_not: return pick("mag niet", "must not");
        case Verdict::unknown: return pick("nog niet te zeggen", "cannot be said yet");
        }
        return {};
    }
    [[nodiscard]] std::string share(double share) const {
        if (share >= 0.001) {
            auto text = fmt::format("{:.1f}", share * 100);
            if (language == Language::nl) text[text.find('.')] = ',';
            return text + "%";
        }
        if (share <= 0) return "0%";
        return fmt::format("{} {:.0f}", pick("1 op de", "1 in"), 1 / share);
    }
};

bool answers_alike(const Advice& one, const Advice& other) {
    return one.scope == other.scope && one.manner == other.manner && one.duties == other.duties &&
           one.conditions == other.conditions && one.provisions == other.provisions &&
           one.norm == other.norm;
}

} // namespace

std::expected<RecordedQuestions, Faults> ask_both(const SharingFramework& before,
                                                  const SharingFramework& after,
                                                  const std::vector<std::string>& questions) {
    RecordedQuestions recorded;
    Faults faults;
    std::map<std::pair<Verdict, Verdict>, RecordedMove> moves;
    for (std::size_t at = 0; at < questions.size(); ++at) {
        boost::system::error_code error;
        const auto record = boost::json::parse(questions[at], error);
        if (error) {
            faults.push_back({fmt::format("{}", at + 1), "malformed", error.message()});
            continue;
        }
        const auto facts = read_facts(record, before.fact_model());
        const auto facts_after = read_facts(record, after.fact_model());
        for (const auto* read : {&facts, &facts_after})
            if (!*read && (read == &facts || facts))
                for (const auto& fault : read->error())
                    faults.push_back(
                        {fmt::format("{}{}", at + 1, fault.pointer), fault.code, fault.message});
        if (!facts || !facts_after) continue;
        const auto was = before.advise(*facts, Detail::answer);
        const auto is = after.advise(*facts_after, Detail::answer);
        ++recorded.asked;
        if (was.verdict == is.verdict) {
            if (!answers_alike(was, is)) ++recorded.same_verdict_otherwise;
            continue;
        }
        ++recorded.otherwise;
        auto& move = moves[{was.verdict, is.verdict}];
        move.before = was.verdict;
        move.after = is.verdict;
        if (move.questions++ == 0) move.first = at + 1;
    }
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    for (const auto& [key, move] : moves)
        recorded.moves.push_back(move);
    return recorded;
}

std::string difference_in_words(const PolicyDifference& difference,
                                const RecordedQuestions* recorded, Language language) {
    const Speaking say{language};
    std::string text =
        fmt::format("{} {} ({}, {} {})\n{} {} ({}, {} {})\n\n", say.pick("Was:  ", "Was: "),
                    difference.title_before.version, difference.title_before.in_force_from,
                    say.pick("kenmerk", "hash"), difference.before.hash.substr(0, 12),
                    say.pick("Wordt:", "Becomes:"), difference.title_after.version,
                    difference.title_after.in_force_from, say.pick("kenmerk", "hash"),
                    difference.after.hash.substr(0, 12));
    if (difference.same()) {
        text += say.pick("Er verandert niets.\n", "Nothing changes.\n");
    } else {
        text += say.pick("## Welke situaties een ander oordeel krijgen\n\n",
                         "## Which situations get another verdict\n\n");
        if (!difference.not_compared.empty())
            text += fmt::format("{}: {}\n\n", say.pick("Niet vergeleken", "Not compared"),
                                difference.not_compared);
        else if (difference.moves.empty())
            text += say.pick("Geen enkele: voor elke combinatie van feiten is dat bewezen.\n\n",
                             "None: that is proved for every combination of facts.\n\n");
        else
            text += fmt::format(
                "{} {}\n\n",
                difference.share_min == difference.share_max
                    ? say.share(difference.share_min)
                    : fmt::format("{} {} {} {}", say.pick("Ten minste", "At least"),
                                  say.share(difference.share_min),
                                  say.pick("en ten hoogste", "and at most"),
                                  say.share(difference.share_max)),
                say.pick("van alle combinaties van feiten.", "of all combinations of facts."));
        for (const auto& move : difference.moves) {
            text +=
                fmt::format("{}: {} ‘{}’ {} ‘{}’\n",
                            move.direction == Direction::looser ? say.pick("Ruimer", "Looser")
                                                                : say.pick("Strenger", "Stricter"),
                            say.pick("van", "from"), say.verdict(move.before),
                            say.pick("naar", "to"), say.verdict(move.after));
            if (!move.only_when.empty() && move.regions.size() != 1)
                text += fmt::format("- {} {}.\n", say.pick("Alleen als", "Only if"),
                                    fmt::join(move.only_when, "; "));
            for (const auto& region : move.regions)
                text += fmt::format(
                    "- {}{}{} ({})\n", move.more ? say.pick("In elk geval", "In any case") : "",
                    region.when.empty()
                        ? say.pick(move.more ? " in elke situatie" : "In elke situatie",
                                   move.more ? " in every situation" : "In every situation")
                        : say.pick(move.more ? " als " : "Als ", move.more ? " if " : "If "),
                    fmt::join(region.when, "; "), say.share(region.share));
            if (move.more)
                text += move.regions.empty()
                            ? say.pick("- In welke situaties is binnen de tijd niet gevonden.\n",
                                       "- In which situations was not found within the time.\n")
                            : say.pick("- Er zijn meer zulke situaties; binnen de tijd zijn niet "
                                       "alle gebieden gevonden.\n",
                                       "- There are more such situations; not every region was "
                                       "found within the time.\n");
            text += '\n';
        }
        if (!difference.tables.empty()) {
            text += say.pick("## Welke tabellen anders antwoorden\n\n",
                             "## Which tables answer otherwise\n\n");
            for (const auto& table : difference.tables) {
                text += table.table + '\n';
                for (const auto& one : table.said)
                    text += fmt::format("- {}\n", one);
                if (!table.complete)
                    text += say.pick("- Deze tabel is niet tot het einde vergeleken.\n",
                                     "- This table was not compared to its end.\n");
            }
            text += '\n';
        }
        if (!difference.other.empty()) {
            text += say.pick("## Wat er verder anders staat\n\n",
                             "## What else is written otherwise\n\n");
            for (const auto& one : difference.other)
                text += fmt::format("- {}\n", one);
            text += '\n';
        }
    }
    if (recorded == nullptr) return text;
    text += say.pick("## Eerder gestelde vragen\n\n", "## Questions asked before\n\n");
    text += fmt::format(
        "{} {} {} {}.\n", recorded->otherwise, say.pick("van de", "of"), recorded->asked,
        say.pick("vragen krijgen een ander oordeel", "questions get another verdict"));
    for (const auto& move : recorded->moves)
        text +=
            fmt::format("- {}: ‘{}’ {} ‘{}’ ({} {})\n", move.questions, say.verdict(move.before),
                        say.pick("wordt", "becomes"), say.verdict(move.after),
                        say.pick("de eerste is vraag", "first is question"), move.first);
    text +=
        fmt::format("{} {}.\n", recorded->same_verdict_otherwise,
                    say.pick("houden hun oordeel en krijgen iets anders erbij: gegevens, plichten, "
                             "voorwaarden, wijze, norm of bepalingen",
                             "keep their verdict with other data, duties, conditions, manner, "
                             "norm or provisions"));
    return text;
}

} // namespace schakel::sharing
