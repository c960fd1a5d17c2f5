#include "sharing/policy_document.h"

#include "dmn/model_notes.h"
#include "sharing/claims_file.h"
#include "sharing/policy_reading.h"
#include "sharing/policy_words.h"
#include "sharing/sharing_framework_parts.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <sstream>
#include <toml++/toml.h>

namespace schakel::sharing {

namespace {

using dmn::CompiledDecision;
using dmn::DecisionIndex;
using dmn::HitPolicy;
using dmn::Operand;

std::string reading_of(const dmn::CompiledTable& table, const PolicyWords& words) {
    switch (table.hit_policy) {
    case HitPolicy::unique:
        return std::string{
            words.pick("Er past altijd hoogstens één rij.", "At most one row fits.")};
    case HitPolicy::any:
        return std::string{words.pick("Passen er meer rijen, dan antwoorden zij hetzelfde.",
                                      "Where several rows fit they answer alike.")};
    case HitPolicy::first:
    case HitPolicy::priority:
        return std::string{
            words.pick("De eerste rij die past, telt.", "The first row that fits counts.")};
    case HitPolicy::rule_order:
    case HitPolicy::output_order:
    case HitPolicy::collect:
        return std::string{
            words.pick("Alle rijen die passen, tellen mee.", "All rows that fit count.")};
    }
    std::unreachable();
}

/// The names of what stands beside a table, where they are known.
std::string note_name(const std::string& key, const PolicyWords& words) {
    static constexpr std::array<std::array<std::string_view, 3>, 14> known{
        {{"title", "Titel", "Title"},
         {"titel", "Titel", "Title"},
         {"source", "Bron", "Source"},
         {"sources", "Bronnen", "Sources"},
         {"bron", "Bron", "Source"},
         {"bronnen", "Bronnen", "Sources"},
         {"in_force_from", "Geldt vanaf", "In force from"},
         {"geldt_vanaf", "Geldt vanaf", "In force from"},
         {"version", "Versie", "Version"},
         {"versie", "Versie", "Version"},
         {"approved_by", "Vastgesteld door", "Approved by"},
         {"vastgesteld_door", "Vastgesteld door", "Approved by"},
         {"summary_en", "Samenvatting in het Engels", "Summary"},
         {"samenvatting_en", "Samenvatting in het Engels", "Summary"}}};
    for (const auto& [code, nl, en] : known)
        if (code == key) return std::string{words.pick(nl, en)};
    auto name = key;
    std::ranges::replace(name, '_', ' ');
    return name;
}

std::vector<DocumentPair> pairs_of(const dmn::ElementNotes& notes, const PolicyWords& words) {
    std::vector<DocumentPair> pairs;
    for (const auto& [key, text] : notes.extras)
        pairs.push_back({note_name(key, words), text});
    return pairs;
}

void decisions_in(const Operand& operand, std::set<DecisionIndex>& into) {
    if (operand.kind == Operand::Kind::decision) into.insert(operand.index);
    for (const auto& argument : operand.arguments)
        decisions_in(argument, into);
}

/// Decisions after those that they rest on, model by model.
class Order {
public:
    explicit Order(const dmn::Program& program) : program_{program} {
        for (DecisionIndex d = 0; d < program.decisions().size(); ++d)
            visit_file(program.decisions()[d].file);
        for (const auto& file : files_)
            for (DecisionIndex d = 0; d < program.decisions().size(); ++d)
                if (program.decisions()[d].file == file) visit(d);
    }
    [[nodiscard]] const std::vector<std::string>& files() const { return files_; }
    [[nodiscard]] const std::vector<DecisionIndex>& decisions() const { return decisions_; }

private:
    [[nodiscard]] std::set<DecisionIndex> below(DecisionIndex decision) const {
        std::set<DecisionIndex> found;
        const auto& compiled = program_.decisions()[decision];
        for (const auto& column : compiled.columns)
            decisions_in(program_.sources()[column.source].operand, found);
        if (compiled.whole) decisions_in(*compiled.whole, found);
        return found;
    }
    void visit_file(const std::string& file) {
        if (!seen_files_.insert(file).second) return;
        for (DecisionIndex d = 0; d < program_.decisions().size(); ++d)
            if (program_.decisions()[d].file == file)
                for (const auto one : below(d))
                    visit_file(program_.decisions()[one].file);
        files_.push_back(file);
    }
    void visit(DecisionIndex decision) {
        if (!seen_.insert(decision).second) return;
        for (const auto one : below(decision))
            if (program_.decisions()[one].file == program_.decisions()[decision].file) visit(one);
        decisions_.push_back(decision);
    }

    const dmn::Program& program_;
    std::vector<std::string> files_;
    std::set<std::string> seen_files_;
    std::vector<DecisionIndex> decisions_;
    std::set<DecisionIndex> seen_;
};

class Writer {
public:
    Writer(const SharingFramework& framework, Language language)
        : parts_{FrameworkParts::of(framework)}, words_{framework, language} {
        document_.language = language;
        document_.title = framework.title();
        document_.version = framework.version();
    }

    std::expected<PolicyDocument, Faults> write() {
        models();
        for (const auto& fact : parts_.facts.facts) {
            DocumentFact one{words_.fact(fact.name), words_.pick(fact.question), {}};
            for (const auto& value : fact.values)
                one.values.push_back(words_.dutch() ? value.nl : value.en);
            document_.facts.push_back(std::move(one));
        }
        for (const auto& [code, wording] : parts_.sentences.gronden)
            document_.grounds.push_back(
                {words_.answer({}, dmn::Value{code}), words_.pick(wording)});
        for (const auto& provision : parts_.provisions)
            document_.provisions.push_back(in_words(provision));
        statements();
        lists();
        if (!faults_.empty()) return std::unexpected{std::move(faults_)};
        return std::move(document_);
    }

private:
    void models() {
        const Order order{parts_.program};
        for (const auto& file : order.files()) {
            const auto bytes = parts_.files.find(file);
            const auto notes = bytes == parts_.files.end()
                                   ? std::expected<dmn::ModelNotes, Faults>{}
                                   : dmn::read_notes(bytes->second, file);
            if (!notes) {
                faults_.insert(faults_.end(), notes.error().begin(), notes.error().end());
                continue;
            }
            const auto name = file.substr(0, file.rfind('.'));
            DocumentModel model{"model-" + name,
                                notes->model.label.empty() ? name : notes->model.label,
                                notes->model.description,
                                pairs_of(notes->model, words_),
                                {}};
            for (const auto d : order.decisions())
                if (parts_.program.decisions()[d].file == file)
                    model.tables.push_back(table(parts_.program.decisions()[d], *notes));
            document_.models.push_back(std::move(model));
        }
    }

    DocumentTable table(const CompiledDecision& compiled, const dmn::ModelNotes& notes) const {
        DocumentTable table{table_id(compiled.file, compiled.decision.id),
                            compiled.decision.name,
                            compiled.decision.question,
                            {},
                            reading_of(compiled.table, words_),
                            {},
                            {}};
        if (const auto* noted = notes.decision(compiled.decision.name)) {
            table.summary = noted->description;
            table.notes = pairs_of(*noted, words_);
        }
        for (std::size_t r = 0; r < compiled.table.rules.size(); ++r)
            table.rows.push_back(row(compiled, r));
        return table;
    }

    DocumentRow row(const CompiledDecision& compiled, std::size_t number) const {
        const auto& rule = compiled.table.rules[number];
        DocumentRow row;
        row.number = number + 1;
        for (std::size_t c = 0; c < rule.cells.size(); ++c)
            if (auto condition = words_.condition(compiled, c, rule.cells[c]); !condition.empty())
                row.conditions.push_back(std::move(condition));
        const auto& outputs = compiled.table.outputs;
        for (std::size_t o = 0; o < rule.answers.size(); ++o) {
            auto answer = words_.answer(compiled.decision.name, rule.answers[o]);
            row.answers.push_back(outputs.size() < 2
                                      ? std::move(answer)
                                      : fmt::format("{}: {}", outputs[o].name, answer));
        }
        row.provisions = provision_ids(annotation(compiled.table, rule, provisions_annotation));
        row.note = annotation(compiled.table, rule, "Toelichting");
        row.not_cited = annotation(compiled.table, rule, not_cited_annotation) == "nee";
        return row;
    }

    [[nodiscard]] std::string coded(const std::string& code) const {
        static constexpr std::array<std::array<std::string_view, 3>, 11> known{
            {{"permits", "staat toe", "permits"},
             {"obliges", "verplicht", "obliges"},
             {"forbids", "verbiedt", "forbids"},
             {"condition", "stelt een voorwaarde", "sets a condition"},
             {"in_force", "geldt", "in force"},
             {"in_force_repeal_announced", "geldt; intrekking is aangekondigd",
              "in force; repeal announced"},
             {"bill_pending", "wetsvoorstel, nooit een grond", "a bill, never a ground"},
             {"text_seen", "tekst zelf gelezen", "text itself read"},
             {"older_text_seen", "oudere tekst gelezen", "older text read"},
             {"secondary_source_seen", "alleen een bron erover gelezen",
              "only a source about it read"},
             {"not_verified", "niet nagegaan", "not verified"}}};
        for (const auto& [name, nl, en] : known)
            if (name == code) return std::string{words_.pick(nl, en)};
        return code;
    }

    [[nodiscard]] DocumentProvision in_words(const Provision& provision) const {
        return {provision.id,
                provision.law,
                provision.article,
                provision.gist,
                coded(provision.kind),
                coded(provision.status),
                coded(provision.verification)};
    }

    void statements() {
        const auto found = parts_.files.find("invarianten.toml");
        if (found == parts_.files.end()) return;
        const auto claims = read_claims(found->second, "invarianten.toml");
        if (!claims) {
            faults_.insert(faults_.end(), claims.error().begin(), claims.error().end());
            return;
        }
        std::vector<std::string> names;
        for (const auto& definition : claims->definitions)
            names.push_back(definition.name);
        words_.know(std::move(names));
        for (const auto& definition : claims->definitions)
            document_.definitions.push_back(
                {definition.name, words_.statement(definition.expression)});
        for (const auto& statement : claims->statements)
            document_.statements.push_back(
                std::visit([&](const auto& one) { return in_words(one); }, statement));
    }

    void add(DocumentStatement& to, std::string_view nl, std::string_view en,
             const std::string& expression) const {
        if (!expression.empty())
            to.said.push_back({std::string{words_.pick(nl, en)}, words_.statement(expression)});
    }
    [[nodiscard]] DocumentStatement in_words(const dmn::proof::Invariant& one) const {
        DocumentStatement statement{one.name, {}};
        add(statement, "Wanneer", "When", one.condition);
        add(statement, "Dan", "Then", one.claim);
        return statement;
    }
    [[nodiscard]] DocumentStatement in_words(const dmn::proof::Change& one) const {
        DocumentStatement statement{one.name, {}};
        add(statement, "Eerst", "Before", one.before);
        add(statement, "Daarna", "After", one.after);
        std::string inputs;
        for (const auto& rising : one.rising)
            inputs += (inputs.empty() ? "" : ", ") + words_.fact(rising.input);
        if (!inputs.empty())
            statement.said.push_back(
                {std::string{words_.pick("Wat toeneemt", "What rises")}, inputs});
        add(statement,
            one.stays_the_same ? std::string_view{"Wat gelijk blijft"} : "Wat niet daalt",
            one.stays_the_same ? std::string_view{"What stays the same"} : "What does not fall",
            one.measure);
        return statement;
    }
    [[nodiscard]] DocumentStatement in_words(const dmn::proof::Sameness& one) const {
        DocumentStatement statement{one.name, {}};
        add(statement, "Wanneer", "When", one.condition);
        add(statement, "Is gelijk", "Is the same", one.measure);
        add(statement, "Als", "As", one.other_measure);
        return statement;
    }

    static std::string plain(const toml::node& node) {
        if (const auto text = node.value_exact<std::string>()) return *text;
        std::string all;
        if (const auto* list = node.as_array()) {
            for (const auto& one : *list)
                all += (all.empty() ? "" : ", ") + plain(one);
            return all;
        }
        std::ostringstream text;
        node.visit([&](const auto& one) { text << one; });
        return text.str();
    }

    /// Every list of records in the file of the title, and in that of the adaptations.
    void lists() {
        for (const auto* name : {"grondslag.toml", "afwijkingen.toml"}) {
            const auto found = parts_.files.find(name);
            if (found == parts_.files.end()) continue;
            const auto whole = toml::parse(std::string_view{found->second});
            for (const auto& [key, node] : whole)
                if (const auto* records = node.as_array();
                    records != nullptr && records->is_array_of_tables())
                    document_.lists.push_back(list_of(std::string{key.str()}, *records));
        }
    }
    [[nodiscard]] DocumentList list_of(const std::string& name, const toml::array& records) const {
        DocumentList list{note_name(name, words_), {}, {}};
        list.title.front() = static_cast<char>(std::toupper(list.title.front()));
        std::vector<std::string> keys;
        for (const auto& record : records)
            for (const auto& [key, value] : *record.as_table())
                if (std::ranges::find(keys, key.str()) == keys.end()) keys.emplace_back(key.str());
        for (const auto& key : keys)
            list.columns.push_back(note_name(key, words_));
        for (const auto& record : records) {
            auto& row = list.rows.emplace_back();
            for (const auto& key : keys) {
                const auto* value = record.as_table()->get(key);
                row.push_back(value == nullptr ? "" : plain(*value));
            }
        }
        return list;
    }

    const FrameworkParts& parts_;
    PolicyWords words_;
    PolicyDocument document_;
    Faults faults_;
};

} // namespace

std::expected<PolicyDocument, Faults> policy_document(const SharingFramework& framework,
                                                      Language language) {
    return Writer{framework, language}.write();
}

} // namespace schakel::sharing
