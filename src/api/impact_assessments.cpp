// /v1/processing-register, /v1/impact-assessments -- what is done with data about people, and what
// that does to them.
#include "api/routes.h"
#include "http/language.h"
#include "index/legal_profile_store.h"
#include "networks/directory_store.h"
#include "sharing/write_impact_assessment.h"

#include <charconv>

namespace schakel::api {

namespace {

const ProblemKinds kinds{
    {"assessment-not-known", 404, "R-IMPACT-2", "Deze beoordeling is er niet",
     "Kies een netwerk en een versie uit de lijst.", "There is no such assessment",
     "Choose a network and a version from the list."},
    {"assessment-not-complete", 409, "R-IMPACT-5", "Deze beoordeling is nog niet klaar",
     "Bij elke fout staat wat er nog ontbreekt. Schrijf dat in een nieuwe versie.",
     "This assessment is not complete yet",
     "Each fault says what is missing. Write it in a new version."},
    {"assessment-out-of-date", 409, "R-IMPACT-3", "Deze versie is verouderd",
     "Wat Schakel weet, is sindsdien veranderd. Bekijk wat er anders is en schrijf een nieuwe "
     "versie.",
     "This version is out of date",
     "What Schakel knows has changed since. Look at what is different and write a new version."},
    {"assessment-adopted-before", 409, "R-IMPACT-5", "Deze versie is al vastgesteld",
     "Voor een wijziging schrijft u een nieuwe versie.", "This version was adopted before",
     "Write a new version to change it."},
    {"assessment-adopted-by-writer", 409, "R-IMPACT-5", "Wie haar schreef, stelt haar niet vast",
     "Noem iemand anders, die over de verwerking beslist.", "Who wrote it does not adopt it",
     "Name someone else, who decides about the processing."},
};

Language language_of(const Call& call) {
    return http::language_of(call.request.headers.find("Accept-Language"));
}

/// A whole page, to be kept as a file or printed.
struct DocumentView {
    boost::json::value html;
};
BOOST_DESCRIBE_STRUCT(DocumentView, (), (html))

struct ImpactAdoptionView {
    networks::OrganisationShort organisation;
    std::string name;
    std::string function;
    PartialDate date;
};
BOOST_DESCRIBE_STRUCT(ImpactAdoptionView, (), (organisation, name, function, date))

struct ImpactVersionShortView {
    std::int64_t number = 0;
    networks::Contact by;
    Instant at;
    std::optional<ImpactAdoptionView> adopted;
};
BOOST_DESCRIBE_STRUCT(ImpactVersionShortView, (), (number, by, at, adopted))

struct ImpactShortView {
    /// The network.
    NetworkId id;
    std::string name;
    std::optional<ImpactVersionShortView> last;
    /// Whether the program knows otherwise by now than when the last version was written.
    bool overtaken = false;
    std::int64_t open_questions = 0;
    /// Whether the one who asks writes it.
    bool may_write = false;
};
BOOST_DESCRIBE_STRUCT(ImpactShortView, (), (id, name, last, overtaken, open_questions, may_write))

struct ChapterView {
    sharing::ImpactChapter chapter{};
    std::string title;
    std::string question;
    std::string article;
    bool always = true;
    std::optional<std::string> text;
};
BOOST_DESCRIBE_STRUCT(ChapterView, (), (chapter, title, question, article, always, text))

struct RiskView {
    /// The id of a known risk, or the name of another.
    std::string risk;
    std::string name;
    std::string what;
    /// What guards against it, by name.
    std::vector<std::string> measures;
    std::optional<sharing::JudgedRisk> judged;
};
BOOST_DESCRIBE_STRUCT(RiskView, (), (risk, name, what, measures, judged))

struct AnsweredQuestionView {
    sharing::OpenQuestion question;
    std::optional<std::string> answer;
};
BOOST_DESCRIBE_STRUCT(AnsweredQuestionView, (), (question, answer))

struct ImpactView {
    NetworkId id;
    std::string name;
    bool may_write = false;
    /// What the program knows, made at this moment.
    sharing::ProcessingRegister known;
    /// The version that is read; absent while there is none.
    std::optional<ImpactVersionShortView> version;
    /// All, the first one first.
    std::vector<ImpactVersionShortView> versions;
    std::vector<ChapterView> chapters;
    std::vector<RiskView> risks;
    std::vector<AnsweredQuestionView> questions;
    /// What the program knows otherwise than when this version was written.
    std::vector<sharing::StatementChange> changes;
    /// What this version lacks to be adopted.
    std::vector<std::string> missing;
};
BOOST_DESCRIBE_STRUCT(ImpactView, (),
                      (id, name, may_write, known, version, versions, chapters, risks, questions,
                       changes, missing))

sharing::RegisterBasis basis_of(Call& call) {
    return {call.framework(), index::networks_with_index(call.transaction(), call.now)};
}

std::string said(const sharing::Said& text, Language language) {
    return std::string{language == Language::nl ? text.nl : text.en};
}

ImpactVersionShortView short_of(store::Transaction& transaction,
                                const sharing::ImpactVersion& version) {
    ImpactVersionShortView view{.number = version.number,
                                .by = networks::contact_of(transaction, version.by.professional),
                                .at = version.by.at,
                                .adopted = {}};
    if (const auto& adopted = version.adopted)
        view.adopted = ImpactAdoptionView{networks::short_of(transaction, adopted->organisation),
                                          adopted->name, adopted->function, adopted->date};
    return view;
}

void put_content(ImpactView& view, const sharing::ImpactContent& content, Language language) {
    for (const auto& guide : sharing::chapter_guides()) {
        const auto text = sharing::text_of(content, guide.chapter);
        view.chapters.push_back(
            {.chapter = guide.chapter,
             .title = said(guide.title, language),
             .question = said(guide.question, language),
             .article = std::string{guide.article},
             .always = guide.always,
             .text = text.empty() ? std::nullopt : std::optional{std::string{text}}});
    }
    const auto judged = [&](std::string_view risk) {
        const auto* found = sharing::judgement_of(content, risk);
        return found == nullptr ? std::nullopt : std::optional{*found};
    };
    for (const auto& risk : sharing::known_risks()) {
        RiskView one{.risk = std::string{risk.id},
                     .name = said(risk.name, language),
                     .what = said(risk.what, language),
                     .measures = {},
                     .judged = judged(risk.id)};
        for (const auto& measure : view.known.measures)
            if (std::ranges::find(risk.measures, measure.id) != risk.measures.end())
                one.measures.push_back(measure.name);
        view.risks.push_back(std::move(one));
    }
    for (const auto& risk : content.risks)
        if (std::ranges::find(sharing::known_risks(), risk.risk, &sharing::KnownRisk::id) ==
            sharing::known_risks().end())
            view.risks.push_back({risk.risk, risk.risk, "", {}, risk});
    for (const auto& question : view.known.questions) {
        AnsweredQuestionView one{question, {}};
        for (const auto& answer : content.answers)
            if (answer.question == question.id) one.answer = answer.text;
        view.questions.push_back(std::move(one));
    }
    for (const auto& fault : sharing::missing_in(content))
        view.missing.push_back(fault.pointer);
}

std::optional<std::int64_t> number_in(const std::string& text) {
    std::int64_t number = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

Reply<ImpactView> view_of(Call& call, std::optional<std::int64_t> number) {
    const auto id = call.id<NetworkId>();
    auto& transaction = call.transaction();
    const auto language = language_of(call);
    auto made = sharing::impact_assessment(transaction, basis_of(call), id, number,
                                           date_of(call.now), language);
    if (!made) return std::unexpected{problem("assessment-not-known")};
    ImpactView view{.id = id,
                    .name = made->known.networks.front().name,
                    .may_write = sharing::writes_assessment(transaction, call.actor, id),
                    .known = std::move(made->known),
                    .version = {},
                    .versions = {},
                    .chapters = {},
                    .risks = {},
                    .questions = {},
                    .changes = std::move(made->changes),
                    .missing = {}};
    for (const auto& one : sharing::impact_versions(transaction, id))
        view.versions.push_back(short_of(transaction, one));
    if (made->version) view.version = short_of(transaction, *made->version);
    put_content(view, made->version ? made->version->content : sharing::ImpactContent{}, language);
    const auto last = view.versions.empty() ? 0 : view.versions.back().number;
    return Given{std::move(view), last};
}

Reply<sharing::ProcessingRegister> show_register(Call& call) {
    return Given{sharing::processing_register(
        sharing::register_sources(call.transaction(), date_of(call.now),
                                  index::networks_with_index(call.transaction(), call.now)),
        call.framework(), language_of(call))};
}

Reply<DocumentView> register_document(Call& call) {
    auto made = show_register(call);
    return Given{DocumentView{boost::json::value(sharing::register_as_html(made->value))}};
}

Reply<List<ImpactShortView>> list_assessments(Call& call) {
    auto& transaction = call.transaction();
    List<ImpactShortView> views;
    for (const auto& network : networks::all_networks(transaction)) {
        const auto made = sharing::impact_assessment(transaction, basis_of(call), network.id, {},
                                                     date_of(call.now), language_of(call));
        ImpactShortView view{.id = network.id,
                             .name = network.name,
                             .last = {},
                             .overtaken = !made->changes.empty(),
                             .open_questions = 0,
                             .may_write =
                                 sharing::writes_assessment(transaction, call.actor, network.id)};
        if (made->version) view.last = short_of(transaction, *made->version);
        for (const auto& question : made->known.questions)
            if (!made->version || std::ranges::find(made->version->content.answers, question.id,
                                                    &sharing::QuestionAnswer::question) ==
                                      made->version->content.answers.end())
                ++view.open_questions;
        views.items.push_back(std::move(view));
    }
    return Given{std::move(views)};
}

/// Of the version that the address names, or of the last.
Reply<ImpactView> show_assessment(Call& call) {
    const auto parameters = http::read_query(call.request.query);
    if (!parameters) return std::unexpected{invalid_input({{"", "malformed", "cannot be read"}})};
    std::optional<std::int64_t> number;
    for (const auto& [name, value] : *parameters) {
        if (name != "version" || number)
            return std::unexpected{invalid_input(
                {{codec::pointer_step(name), number ? "duplicate" : "unknown", "is not asked"}})};
        number = number_in(value);
        if (!number)
            return std::unexpected{
                invalid_input({{"/version", "malformed", "must be a whole number"}})};
    }
    return view_of(call, number);
}

Reply<DocumentView> assessment_document(Call& call) {
    const auto made =
        sharing::impact_assessment(call.transaction(), basis_of(call), call.id<NetworkId>(), {},
                                   date_of(call.now), language_of(call));
    if (!made) return std::unexpected{problem("assessment-not-known")};
    return Given{DocumentView{boost::json::value(sharing::assessment_as_html(*made))}};
}

struct ImpactProblem {
    http::Problem operator()(sharing::ImpactNotKnown) const {
        return problem("assessment-not-known");
    }
    http::Problem operator()(sharing::NotPrivacyOfficerHere) const {
        return problem("not-for-you", "R-IMPACT-6");
    }
    http::Problem operator()(const sharing::ImpactChangedMeanwhile& meanwhile) const {
        auto made = problem("changed-meanwhile");
        made.headers.emplace_back("ETag", "\"" + std::to_string(meanwhile.number) + "\"");
        return made;
    }
    http::Problem operator()(const sharing::ImpactContentWrong& wrong) const {
        return invalid_input(wrong.faults);
    }
    http::Problem operator()(const sharing::ImpactNotComplete& lacking) const {
        auto made = problem("assessment-not-complete");
        made.errors = lacking.missing;
        return made;
    }
    http::Problem operator()(sharing::ImpactOutOfDate) const {
        return problem("assessment-out-of-date");
    }
    http::Problem operator()(sharing::ImpactAdoptedBefore) const {
        return problem("assessment-adopted-before");
    }
    http::Problem operator()(sharing::ImpactAdoptedByWriter) const {
        return problem("assessment-adopted-by-writer");
    }
};

Reply<ImpactView> write_version(Call& call, const sharing::ImpactContent& content) {
    if (!call.version_seen) return std::unexpected{problem("version-needed")};
    const auto written =
        sharing::write_impact_version(call.id<NetworkId>(), content, *call.version_seen, call.actor,
                                      call.transaction(), basis_of(call));
    if (!written) return std::unexpected{std::visit(ImpactProblem{}, written.error())};
    return view_of(call, written->number);
}

Reply<ImpactView> adopt_version(Call& call, const sharing::AdoptImpactVersion& command) {
    if (!call.version_seen) return std::unexpected{problem("version-needed")};
    const auto adopted =
        sharing::adopt_impact_version(call.id<NetworkId>(), *call.version_seen, command, call.actor,
                                      call.transaction(), basis_of(call));
    if (!adopted) return std::unexpected{std::visit(ImpactProblem{}, adopted.error())};
    return view_of(call, adopted->number);
}

} // namespace

std::vector<Route> impact_assessment_routes() {
    const auto who = Audience::professional;
    const std::vector<std::string_view> officer{"privacy_officer"};
    auto showing = look<ImpactView>("/v1/impact-assessments/{id}", "showImpactAssessment",
                                    "The impact assessment of a network: what the program knows, "
                                    "and what people wrote",
                                    who, show_assessment);
    showing.query = {{"version", "An earlier version of what people wrote; else the last"}};
    return {look<sharing::ProcessingRegister>(
                "/v1/processing-register", "showProcessingRegister",
                "The register of processing activities, made from what the program knows now", who,
                show_register),
            look<DocumentView>("/v1/processing-register/document", "showProcessingRegisterDocument",
                               "The register as a page for print", who, register_document),
            look<List<ImpactShortView>>("/v1/impact-assessments", "listImpactAssessments",
                                        "The impact assessment of each network, and how it stands",
                                        who, list_assessments),
            std::move(showing),
            look<DocumentView>("/v1/impact-assessments/{id}/document",
                               "showImpactAssessmentDocument", "The assessment as a page for print",
                               who, assessment_document),
            for_roles(makes<sharing::ImpactContent, ImpactView>(
                          "/v1/impact-assessments/{id}/versions", "writeImpactVersion",
                          "Write a version of what people have to fill in (If-Match: the last one, "
                          "0 when there is none)",
                          who, write_version),
                      officer),
            for_roles(changes<sharing::AdoptImpactVersion, ImpactView>(
                          "/v1/impact-assessments/{id}/adoption", "adoptImpactVersion",
                          "Record who adopted the last version (If-Match: that one), for which "
                          "organisation and "
                          "when",
                          who, adopt_version),
                      officer)};
}

} // namespace schakel::api
