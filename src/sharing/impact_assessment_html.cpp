#include "sharing/processing_kinds.h"
#include "sharing/register_pages.h"

#include <algorithm>

namespace schakel::sharing {

namespace {

class AssessmentPage : HtmlPage {
public:
    explicit AssessmentPage(const ImpactAssessment& assessment)
        : HtmlPage{assessment.known.language}, assessment_{assessment},
          network_{assessment.known.networks.front()} {}

    std::string write() {
        const auto title = fmt::format("{}: {}",
                                       pick("Beoordeling van de gevolgen voor privacy (DPIA)",
                                            "Data protection impact assessment (DPIA)"),
                                       network_.name);
        begin(title);
        add("<h1>{}</h1>\n", escaped(title));
        state();
        contents();
        changed();
        description();
        need();
        risks();
        measures();
        advice();
        questions();
        return end();
    }

private:
    [[nodiscard]] std::string said(const Said& text) const {
        return std::string{pick(text.nl, text.en)};
    }
    [[nodiscard]] const ImpactContent& content() const {
        static const ImpactContent none;
        return assessment_.version ? assessment_.version->content : none;
    }

    void state() {
        begin_pairs();
        pair(pick("Stand van", "As of"), to_text(assessment_.known.day));
        pair("Grondslag",
             fmt::format("{} {}", assessment_.known.policy.name, assessment_.known.policy.version));
        if (const auto& version = assessment_.version) {
            pair(pick("Versie", "Version"), fmt::format("{}", version->number));
            pair(pick("Geschreven door", "Written by"), assessment_.written_by);
            pair(pick("Vastgesteld door", "Adopted by"),
                 version->adopted ? assessment_.adopted_by
                                  : std::string{pick("nog niet vastgesteld", "not adopted yet")});
        } else {
            pair(pick("Versie", "Version"), pick("nog geen: niemand heeft iets ingevuld",
                                                 "none yet: nobody has filled anything in"));
        }
        if (!assessment_.changes.empty())
            pair(pick("Let op", "Mind"),
                 pick("Deze versie is verouderd: zie wat er is veranderd.",
                      "This version is out of date: see what has changed."));
        end_pairs();
        paragraph(
            pick("Delen met het teken ⚙ maakt Schakel uit wat het zelf weet, telkens opnieuw. "
                 "Delen met het teken ✎ schrijven mensen. De kans op een risico, de gevolgen en "
                 "wat er overblijft, beoordelen mensen; het programma doet dat nooit.",
                 "Parts marked ⚙ are made by Schakel from what it knows itself, anew each "
                 "time. Parts marked ✎ are written by people. How likely and how bad a risk is "
                 "and what remains of it is judged by people, never by the program."));
    }

    void contents() {
        begin_contents();
        if (!assessment_.changes.empty())
            contents_entry("veranderd", pick("Wat er is veranderd", "What has changed"));
        contents_entry("beschrijving", pick("1. Beschrijving", "1. Description"));
        contents_entry("noodzaak",
                       pick("2. Noodzaak en evenredigheid", "2. Necessity and proportionality"));
        contents_entry("risicos", pick("3. Risico's", "3. Risks"));
        contents_entry("maatregelen", pick("4. Maatregelen", "4. Measures"));
        contents_entry("advies", pick("5. Advies, meningen en raadpleging",
                                      "5. Advice, views and consultation"));
        contents_entry("vragen", pick("6. Open vragen", "6. Open questions"));
        end_contents();
    }

    void changed() {
        if (assessment_.changes.empty()) return;
        heading("veranderd", pick("⚙ Wat er is veranderd", "⚙ What has changed"));
        const std::string before{pick("Toen", "Then")}, after{pick("Nu", "Now")};
        begin_table(fmt::format("{} {}", pick("Sinds versie", "Since version"),
                                assessment_.version->number),
                    {std::string{pick("Waarover", "About")}, before, after});
        for (const auto& one : assessment_.changes) {
            row_head(escaped(one.about));
            cell(before, escaped(one.before.value_or("–")), in_dutch());
            cell(after, escaped(one.after.value_or("–")), in_dutch());
            end_row();
        }
        end_table();
    }

    void written(ImpactChapter chapter) {
        const auto guide = std::ranges::find(chapter_guides(), chapter, &ChapterGuide::chapter);
        add("<h3>✎ {}</h3>\n", escaped(said(guide->title)));
        paragraph(fmt::format("{} ({})", said(guide->question), guide->article));
        const auto text = text_of(content(), chapter);
        if (text.empty()) {
            add("<p><em>{}</em></p>\n",
                guide->always
                    ? pick("Nog niet ingevuld.", "Not filled in yet.")
                    : pick("Niet ingevuld: alleen nodig als van een risico veel overblijft.",
                           "Not filled in: needed only where much remains of a risk."));
            return;
        }
        // A blank line parts paragraphs.
        for (std::size_t at = 0; at <= text.size();) {
            const auto stop = std::min(text.find('\n', at), text.size());
            paragraph(text.substr(at, stop - at));
            at = stop + 1;
        }
    }

    void description() {
        heading("beschrijving", pick("1. Beschrijving", "1. Description"));
        add("<h3>⚙ {}</h3>\n", pick("Wie, waarvoor en met wie", "Who, what for and with whom"));
        add_network(*this, network_);
        add_activities(*this, assessment_.known.activities);
        written(ImpactChapter::description);
    }

    void need() {
        heading("noodzaak",
                pick("2. Noodzaak en evenredigheid", "2. Necessity and proportionality"));
        add("<h3>⚙ {}</h3>\n",
            pick("Hoe het programma minder deelt", "How the program shares less"));
        std::vector<std::string> names;
        for (const auto* id : {"advice_first", "no_more", "bound_purpose", "fresh", "consent"})
            for (const auto& one : assessment_.known.measures)
                if (one.id == id)
                    names.push_back(
                        fmt::format("{}: {} ({})", one.name, one.what, fmt::join(one.rules, ", ")));
        add("{}\n", items(names));
        written(ImpactChapter::necessity);
        written(ImpactChapter::proportionality);
        written(ImpactChapter::rights);
    }

    void risk(const std::string& name, const std::string& what, const std::string& measures,
              const JudgedRisk* judged) {
        const std::string guards{pick("Wat er al tegen is", "What guards against it")},
            likely{pick("Kans", "Likelihood")}, bad{pick("Gevolg", "Impact")},
            remains{pick("Blijft over", "Remains")}, reasons{pick("Waarom", "Why")};
        row_head(escaped(name) +
                 (what.empty() ? "" : fmt::format("<p class=\"note\">{}</p>", escaped(what))));
        cell(guards, measures);
        const auto level = [&](RiskLevel one) { return said(words_of(one)); };
        const std::string open{pick("nog te beoordelen", "still to judge")};
        cell(likely, judged == nullptr ? open : level(judged->likelihood));
        cell(bad, judged == nullptr ? open : level(judged->impact));
        cell(remains, judged == nullptr ? open : level(judged->residual));
        cell(reasons, judged == nullptr ? "" : escaped(judged->reasons));
        end_row();
    }

    void risks() {
        heading("risicos", pick("3. Risico's", "3. Risks"));
        paragraph(pick("⚙ De lijst en wat er al tegen is. ✎ De beoordeling.",
                       "⚙ The list and what guards against it. ✎ The judgement."));
        begin_table(pick("Wat er mis kan gaan voor de mensen om wie het gaat",
                         "What can go wrong for the people it is about"),
                    {std::string{pick("Risico", "Risk")},
                     std::string{pick("Wat er al tegen is", "What guards against it")},
                     std::string{pick("Kans", "Likelihood")}, std::string{pick("Gevolg", "Impact")},
                     std::string{pick("Blijft over", "Remains")},
                     std::string{pick("Waarom", "Why")}});
        for (const auto& one : known_risks()) {
            std::vector<std::string> names;
            for (const auto id : one.measures)
                for (const auto& measure : assessment_.known.measures)
                    if (measure.id == id) names.push_back(measure.name);
            risk(said(one.name), said(one.what), items(names), judgement_of(content(), one.id));
        }
        for (const auto& one : content().risks)
            if (std::ranges::find(known_risks(), one.risk, &KnownRisk::id) == known_risks().end())
                risk(one.risk, {}, {}, &one);
        end_table();
    }

    void measures() {
        heading("maatregelen", pick("4. Maatregelen", "4. Measures"));
        add("<h3>⚙ {}</h3>\n", pick("In het programma", "In the program"));
        add_measures(*this, assessment_.known.measures);
        written(ImpactChapter::further_measures);
    }

    void advice() {
        heading("advies",
                pick("5. Advies, meningen en raadpleging", "5. Advice, views and consultation"));
        written(ImpactChapter::officer_advice);
        written(ImpactChapter::views);
        written(ImpactChapter::prior_consultation);
    }

    void questions() {
        heading("vragen", pick("6. Open vragen", "6. Open questions"));
        paragraph(pick("⚙ De vragen en voor wie zij zijn. ✎ De antwoorden.",
                       "⚙ The questions and whom they are for. ✎ The answers."));
        add_questions(*this, assessment_.known.questions, &content().answers);
    }

    const ImpactAssessment& assessment_;
    const RegisterNetwork& network_;
};

} // namespace

std::string assessment_as_html(const ImpactAssessment& assessment) {
    return AssessmentPage{assessment}.write();
}

} // namespace schakel::sharing
