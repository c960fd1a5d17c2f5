#include "sharing/impact_assessment.h"

#include "base/blank.h"
#include "sharing/processing_kinds.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <set>

namespace schakel::sharing {

namespace {

constexpr std::array guides{
    ChapterGuide{
        ImpactChapter::description,
        {"Aard, omvang en context", "Nature, scope and context"},
        {"Hoeveel gezinnen en professionals gaat het ongeveer aan, en wat maakt de situatie "
         "hier bijzonder?",
         "How many families and professionals does it roughly concern, and what is "
         "particular here?"},
        "AVG art. 35 lid 7 onder a"},
    ChapterGuide{
        ImpactChapter::necessity,
        {"Noodzaak", "Necessity"},
        {"Waarom is dit nodig voor het doel, en waarom lukt het niet met minder gegevens of "
         "zonder namen?",
         "Why is this needed for the purpose, and why would fewer data, or no names, not "
         "do?"},
        "AVG art. 35 lid 7 onder b"},
    ChapterGuide{ImpactChapter::proportionality,
                 {"Evenredigheid", "Proportionality"},
                 {"Weegt wat het oplevert op tegen wat het van gezinnen vraagt?",
                  "Does what it brings outweigh what it asks of families?"},
                 "AVG art. 35 lid 7 onder b"},
    ChapterGuide{ImpactChapter::rights,
                 {"Rechten van de mensen om wie het gaat", "Rights of the people it is about"},
                 {"Hoe horen zij ervan, hoe zien en verbeteren zij hun gegevens, en bij wie kunnen "
                  "zij terecht?",
                  "How do they hear of it, how do they see and correct their data, and whom can "
                  "they turn to?"},
                 "AVG art. 12 tot en met 22"},
    ChapterGuide{ImpactChapter::further_measures,
                 {"Wat er nog meer moet gebeuren", "What else has to be done"},
                 {"Welke maatregelen komen er nog bij, wie doet dat en wanneer is het klaar?",
                  "Which measures are still to come, who sees to them and by when?"},
                 "AVG art. 35 lid 7 onder d"},
    ChapterGuide{
        ImpactChapter::officer_advice,
        {"Advies van de functionaris gegevensbescherming", "Advice of the data protection officer"},
        {"Wat raadt de functionaris aan, en wat is daarmee gedaan?",
         "What does the officer advise, and what was done with it?"},
        "AVG art. 35 lid 2"},
    ChapterGuide{ImpactChapter::views,
                 {"Wat ouders en jongeren ervan vinden", "What parents and young people think"},
                 {"Wie is gevraagd, en wat zeiden zij? Is het niet gevraagd: waarom niet?",
                  "Who was asked, and what did they say? If nobody was: why not?"},
                 "AVG art. 35 lid 9"},
    ChapterGuide{ImpactChapter::prior_consultation,
                 {"Voorafgaande raadpleging", "Prior consultation"},
                 {"Blijft er van een risico veel over? Dan eerst naar de Autoriteit "
                  "Persoonsgegevens: wanneer is dat gedaan, en wat was het antwoord?",
                  "Does much remain of a risk? Then first to the supervisory authority: when was "
                  "that done, and what was the answer?"},
                 "AVG art. 36 lid 1",
                 false},
};

/// Says a list in one text.
std::string joined(const std::vector<std::string>& texts) {
    return fmt::format("{}", fmt::join(texts, "; "));
}

class Statements {
public:
    explicit Statements(const ProcessingRegister& known) : known_{known} {}

    std::vector<KnownStatement> write() {
        add("policy", "Grondslag", fmt::format("{} {}", known_.policy.name, known_.policy.version));
        for (const auto& one : known_.networks)
            network(one);
        for (const auto& one : known_.activities)
            activity(one);
        for (const auto& one : known_.measures)
            add("measure/" + one.id, "Maatregel: " + one.name,
                fmt::format("{} ({}){}", one.what, fmt::join(one.rules, ", "),
                            one.at_work ? "" : ", niet in deze database"));
        for (const auto& one : known_.questions)
            add("question/" + one.id, "Open vraag", one.question);
        return std::move(all_);
    }

private:
    void add(std::string id, std::string about, std::string text) {
        if (!text.empty()) all_.push_back({std::move(id), std::move(about), std::move(text)});
    }
    void network(const RegisterNetwork& one) {
        add("network/purpose", one.name + ": doel", one.purpose);
        add("network/region", one.name + ": regio", one.region);
        for (const auto& party : one.parties)
            add("party/" + party.id.value, "Deelnemer",
                party.covenants.empty() ? fmt::format("{} ({})", party.name, party.kind)
                                        : fmt::format("{} ({}), {}", party.name, party.kind,
                                                      fmt::join(party.covenants, "; ")));
        add("officers", "Functionaris gegevensbescherming", joined(one.privacy_officers));
        for (const auto& covenant : one.covenants)
            add("covenant/" + covenant.id.value, "Convenant: " + covenant.name,
                fmt::format("{}; {}; {}; {}", covenant.term, joined(covenant.purposes),
                            joined(covenant.data), covenant.in_force ? "geldt" : "geldt niet"));
        for (const auto& flow : one.flows)
            add("flow/" + flow.id.value, "Stroom: " + flow.kind,
                fmt::format("{} → {}, {}: {}", flow.from, flow.to, flow.term, flow.conditions));
    }
    void activity(const ProcessingActivity& one) {
        const auto part = [&](std::string_view name, std::string_view word, std::string text) {
            add(fmt::format("activity/{}/{}", one.id, name), fmt::format("{}: {}", one.name, word),
                std::move(text));
        };
        part("purpose", "doel", joined(one.purposes));
        part("subjects", "over wie", joined(one.subjects));
        part("data", "gegevens", joined(one.data));
        part("recipients", "ontvangers", joined(one.recipients));
        std::vector<std::string> grounds;
        for (const auto& provision : one.provisions)
            grounds.push_back(provision.id);
        part("grounds", "grond", joined(grounds));
        part("retention", "bewaren", joined(one.retention));
        part("kept", "bekend uit", joined(one.known_from));
    }

    const ProcessingRegister& known_;
    std::vector<KnownStatement> all_;
};

template <class List, class Name>
void fault_duplicates(const List& list, std::string_view member, std::string_view part, Name name,
                      Faults& faults) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list.size(); ++i)
        if (!seen.insert(name(list[i])).second)
            faults.push_back(
                {fmt::format("/{}/{}/{}", member, i, part), "duplicate", "stands there twice"});
}

} // namespace

std::span<const ChapterGuide> chapter_guides() { return guides; }

Said words_of(RiskLevel level) {
    switch (level) {
    case RiskLevel::low: return {"laag", "low"};
    case RiskLevel::medium: return {"gemiddeld", "medium"};
    case RiskLevel::high: return {"hoog", "high"};
    }
    std::unreachable();
}

std::vector<KnownStatement> statements_of(const ProcessingRegister& processing) {
    return Statements{processing}.write();
}

// R-IMPACT-3
std::vector<StatementChange> changes_between(const std::vector<KnownStatement>& before,
                                             const std::vector<KnownStatement>& after) {
    std::map<std::string_view, const KnownStatement*> then, now;
    for (const auto& one : before)
        then.emplace(one.id, &one);
    for (const auto& one : after)
        now.emplace(one.id, &one);
    std::vector<StatementChange> changes;
    for (const auto& one : after) {
        const auto found = then.find(one.id);
        if (found == then.end())
            changes.push_back({one.about, {}, one.text});
        else if (found->second->text != one.text)
            changes.push_back({one.about, found->second->text, one.text});
    }
    for (const auto& one : before)
        if (!now.contains(one.id)) changes.push_back({one.about, one.text, {}});
    return changes;
}

Faults faults_of(const ImpactContent& content, const ProcessingRegister& known) {
    Faults faults;
    fault_duplicates(
        content.chapters, "chapters", "chapter",
        [](const WrittenChapter& one) { return std::to_string(static_cast<int>(one.chapter)); },
        faults);
    fault_duplicates(
        content.risks, "risks", "risk", [](const JudgedRisk& one) { return one.risk; }, faults);
    fault_duplicates(
        content.answers, "answers", "question",
        [](const QuestionAnswer& one) { return one.question; }, faults);
    for (std::size_t i = 0; i < content.answers.size(); ++i)
        if (std::ranges::find(known.questions, content.answers[i].question, &OpenQuestion::id) ==
            known.questions.end())
            faults.push_back({fmt::format("/answers/{}/question", i), "not_allowed",
                              "is no open question of this network"});
    return faults;
}

// R-IMPACT-5
Faults missing_in(const ImpactContent& content) {
    Faults missing;
    const bool much_remains = std::ranges::any_of(
        content.risks, [](const JudgedRisk& one) { return one.residual == RiskLevel::high; });
    for (const auto& guide : guides)
        if ((guide.always || much_remains) && is_blank(text_of(content, guide.chapter)))
            missing.push_back(
                {fmt::format("/chapters/{}", boost::describe::enum_to_string(guide.chapter, "")),
                 "missing", "has to be written first"});
    for (const auto& risk : known_risks())
        if (judgement_of(content, risk.id) == nullptr)
            missing.push_back(
                {fmt::format("/risks/{}", risk.id), "missing", "has to be judged first"});
    return missing;
}

std::string_view text_of(const ImpactContent& content, ImpactChapter chapter) {
    const auto found = std::ranges::find(content.chapters, chapter, &WrittenChapter::chapter);
    return found == content.chapters.end() ? std::string_view{} : std::string_view{found->text};
}

const JudgedRisk* judgement_of(const ImpactContent& content, std::string_view risk) {
    const auto found = std::ranges::find(content.risks, risk, &JudgedRisk::risk);
    return found == content.risks.end() ? nullptr : &*found;
}

} // namespace schakel::sharing
