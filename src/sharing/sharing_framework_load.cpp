#include "codec/json.h"
#include "crypto/sha256.h"
#include "dmn/model_reader.h"
#include "sharing/policy_overrides.h"
#include "sharing/sharing_framework_parts.h"

#include <fmt/format.h>
#include <set>
#include <toml++/toml.h>

namespace schakel::sharing {
namespace {

constexpr std::string_view folder = "grondslag/";

struct ProvisionFile {
    std::vector<Provision> bepalingen;
};
BOOST_DESCRIBE_STRUCT(ProvisionFile, (), (bepalingen))

std::span<const std::byte> bytes_of(std::string_view text) {
    return std::as_bytes(std::span{text.data(), text.size()});
}

class Loader {
public:
    std::expected<std::shared_ptr<const FrameworkParts>, Faults>
    load(std::span<const PolicyFile> files) {
        gather(files);
        title();
        read_file("feiten.json", parts_->facts);
        ProvisionFile provisions;
        read_file("bepalingen.json", provisions);
        parts_->provisions = std::move(provisions.bepalingen);
        read_file("zinnen.json", parts_->sentences);
        read_file("vragen.json", parts_->scheme);
        if (faults_.empty()) check_provisions();
        adapt();
        if (faults_.empty()) check_scheme();
        if (faults_.empty()) read_beside_tables();
        models();
        if (faults_.empty()) table_titles();
        if (faults_.empty()) find_decisions();
        if (faults_.empty()) match_inputs();
        if (faults_.empty()) check_rules();
        if (faults_.empty()) make_askables();
        if (!faults_.empty()) return std::unexpected{std::move(faults_)};
        parts_->version = {parts_->title.name, parts_->title.version, hash_of(parts_->files)};
        return parts_;
    }

private:
    void fault(std::string place, std::string code, std::string message) {
        faults_.push_back({std::move(place), std::move(code), std::move(message)});
    }

    void gather(std::span<const PolicyFile> files) {
        for (const auto& file : files)
            if (file.path.starts_with(folder))
                parts_->files.emplace(file.path.substr(folder.size()), std::string{file.bytes});
    }

    void title() {
        const auto found = parts_->files.find("grondslag.toml");
        if (found == parts_->files.end())
            return fault("grondslag.toml", "missing", "every version has its title");
        try {
            const auto table = toml::parse(std::string_view{found->second});
            auto& title = parts_->title;
            for (const auto& [member, into] : {std::pair{"name", &title.name},
                                               {"title", &title.title},
                                               {"version", &title.version},
                                               {"in_force_from", &title.in_force_from},
                                               {"approved_by", &title.approved_by}}) {
                *into = table[member].value_or(std::string{});
                if (into->empty())
                    fault(fmt::format("grondslag.toml: {}", member), "missing", "it must be there");
            }
            if (const auto* sources = table["sources"].as_array())
                for (const auto& source : *sources)
                    title.sources.push_back(source.value_or(std::string{}));
        } catch (const toml::parse_error& error) {
            fault(fmt::format("grondslag.toml: line {}", error.source().begin.line), "malformed",
                  std::string{error.description()});
        }
    }

    template <class Record>
    void read_file(const std::string& name, Record& into) {
        const auto found = parts_->files.find(name);
        if (found == parts_->files.end()) return fault(name, "missing", "the file is not there");
        auto record = codec::read_json<Record>(found->second);
        if (record) {
            into = std::move(*record);
            return;
        }
        for (const auto& wrong : record.error())
            fault(fmt::format("{}: {}", name, wrong.pointer), wrong.code, wrong.message);
    }

    void check_provisions() {
        for (std::size_t i = 0; i < parts_->provisions.size(); ++i)
            if (!parts_->provision_by_id.emplace(parts_->provisions[i].id, i).second)
                fault(fmt::format("bepalingen.json: {}", parts_->provisions[i].id), "duplicate",
                      "it stands here twice");
    }

    /// R-SHARING-16: the files stay as they are, the tables are made from the adapted ones.
    void adapt() {
        auto base = parts_->files;
        base.erase(std::string{overrides_file});
        auto adapted = with_overrides(parts_->files, parts_->title.version, hash_of(base));
        if (!adapted) {
            faults_.insert(faults_.end(), adapted.error().begin(), adapted.error().end());
            return;
        }
        adapted_ = std::move(adapted->files);
        if (adapted->overrides > 0)
            parts_->title.version += fmt::format(" met {} afwijking{}", adapted->overrides,
                                                 adapted->overrides == 1 ? "" : "en");
    }

    // R-QUESTIONS-1
    void check_scheme() {
        for (const auto& wrong : faults_of(parts_->scheme, parts_->facts))
            fault(fmt::format("vragen.json: {}", wrong.pointer), wrong.code, wrong.message);
    }

    template <class Record>
    void take(std::expected<std::vector<Record>, Faults> read, std::vector<Record>& into) {
        if (read)
            into = std::move(*read);
        else
            faults_.insert(faults_.end(), read.error().begin(), read.error().end());
    }

    // R-SHARING-45, R-SHARING-46
    void read_beside_tables() {
        take(read_sign_offs(parts_->files.at("grondslag.toml")), parts_->sign_offs);
        const auto found = parts_->files.find("parameters.toml");
        if (found == parts_->files.end())
            return fault("parameters.toml", "missing", "the file is not there");
        take(read_parameters(found->second), parts_->parameters);
        take(read_purpose_bounds(found->second, parts_->facts),
             parts_->purpose_bounds); // R-PURPOSE-6
        for (const auto& one : parts_->sign_offs)
            if (!parts_->provision_by_id.contains(one.provision))
                fault("grondslag.toml: sign_offs", "unknown",
                      fmt::format("bepalingen.json has no {}", one.provision));
        for (const auto& one : parts_->parameters)
            if (!parts_->provision_by_id.contains(one.provision))
                fault(fmt::format("parameters.toml: {}", one.name), "unknown",
                      fmt::format("bepalingen.json has no {}", one.provision));
        for (const auto& one : parts_->purpose_bounds)
            if (!parts_->provision_by_id.contains(one.provision))
                fault("parameters.toml: purpose_bounds", "unknown",
                      fmt::format("bepalingen.json has no {}", one.provision));
        // R-DUTY-1
        take(read_terms(found->second), parts_->terms);
        auto wrong =
            faults_of(parts_->terms, parts_->parameters, parts_->provisions, parts_->facts);
        std::ranges::move(wrong, std::back_inserter(faults_));
        const auto groups = age_groups(parts_->parameters, parts_->title.in_force_from);
        const auto* age = parts_->facts.fact("subject_age");
        if (age == nullptr) return;
        std::vector<std::string> codes;
        for (const auto& value : age->values)
            codes.push_back(value.code);
        if (codes != groups)
            fault("feiten.json: subject_age", "not_allowed",
                  "its age groups are not those that the ages in parameters.toml make");
    }

    void table_titles() {
        for (const auto& [name, bytes] : parts_->files)
            if (name.ends_with(".dmn")) read_table_titles(name, bytes, parts_->tables, faults_);
    }

    void models() {
        std::vector<dmn::ModelFile> files;
        for (const auto& [name, bytes] : adapted_)
            if (name.ends_with(".dmn")) files.push_back({name, bytes});
        auto models = dmn::read_models(files);
        if (!models) {
            faults_.insert(faults_.end(), models.error().begin(), models.error().end());
            return;
        }
        auto program = dmn::Program::link(std::move(*models));
        if (program)
            parts_->program = std::move(*program);
        else
            faults_ = program.error();
    }

    void find_decisions() {
        auto& decisions = parts_->decisions;
        for (const auto& [name, into] : {std::pair{"Grond", &decisions.ground},
                                         {"Oordeel", &decisions.verdict},
                                         {"Toegestane gegevens", &decisions.allowed_data},
                                         {"Voorwaarden", &decisions.conditions},
                                         {"Plichten", &decisions.duties},
                                         {"Wijze", &decisions.manner},
                                         {"Norm", &decisions.norm}}) {
            const auto found = parts_->program.decision(std::string{"uitkomst."} + name);
            if (found)
                *into = *found;
            else
                fault("uitkomst.dmn", "missing",
                      fmt::format("the decision '{}' is not there", name));
        }
    }

    void match_inputs() {
        parts_->inputs.assign(parts_->facts.facts.size(), std::nullopt);
        for (dmn::InputIndex i = 0; i < parts_->program.inputs().size(); ++i) {
            const auto& name = parts_->program.inputs()[i].name;
            const auto* fact = parts_->facts.fact(name);
            if (fact == nullptr) {
                fault(fmt::format("input '{}'", name), "unknown", "feiten.json has no such fact");
                continue;
            }
            const auto position = static_cast<std::size_t>(fact - parts_->facts.facts.data());
            parts_->inputs[position] = i;
            parts_->fact_of_input.push_back(position);
        }
    }

    void make_askables() {
        for (std::size_t fact = 0; fact < parts_->facts.facts.size(); ++fact) {
            if (!parts_->inputs[fact]) continue;
            const auto& definition = parts_->facts.facts[fact];
            const auto& asking = *parts_->scheme.asking(definition.name);
            auto& askable = parts_->askables.emplace_back();
            askable.input = *parts_->inputs[fact];
            askable.cost = asking.burden;
            for (const auto& first : asking.after)
                if (const auto input = parts_->program.input(first))
                    askable.after.push_back(*input);
            if (asking.odds.empty()) continue;
            for (const auto& value : definition.values) {
                const auto odds = asking.odds.find(value.code);
                askable.odds.push_back(odds == asking.odds.end() ? 1 : odds->second);
            }
        }
    }

    // R-SHARING-3
    void check_rules() {
        for (const auto& compiled : parts_->program.decisions()) {
            const auto& table = compiled.table;
            const auto place =
                fmt::format("{}: decision '{}'", compiled.file, compiled.decision.name);
            for (std::size_t r = 0; r < table.rules.size(); ++r) {
                const auto rule = fmt::format("{}, rule {}", place, r + 1);
                check_provisions_of(rule, annotation(table, table.rules[r], provisions_annotation));
                for (std::size_t c = 0; c < compiled.columns.size(); ++c)
                    check_cell(rule, compiled.columns[c].source, table.rules[r].cells[c]);
            }
        }
        check_answers(parts_->decisions.verdict, parts_->facts.outcomes.verdict);
        check_answers(parts_->decisions.conditions, parts_->facts.outcomes.conditions);
        check_answers(parts_->decisions.duties, parts_->facts.outcomes.duties);
        check_answers(parts_->decisions.manner, parts_->facts.outcomes.manner);
        check_answers(parts_->decisions.norm, parts_->facts.outcomes.norm);
        if (const auto* data = parts_->facts.fact("data"))
            check_answers(parts_->decisions.allowed_data, data->values);
        else
            fault("feiten.json", "missing", "the fact 'data' says which data are asked for");
        check_sentences();
    }

    void check_sentences() {
        const auto& words = parts_->sentences;
        const auto need = [&](const std::map<std::string, Wording>& among, const std::string& key,
                              std::string_view where) {
            if (!among.contains(key))
                fault(fmt::format("zinnen.json: {}", where), "missing",
                      fmt::format("there is no wording for '{}'", key));
        };
        for (const auto& rule : parts_->program.decisions()[parts_->decisions.ground].table.rules) {
            const auto* ground = rule.answers.front().string();
            if (ground == nullptr) {
                fault("zinnen.json: gronden", "missing",
                      fmt::format("there is no wording for {}", to_text(rule.answers.front())));
                continue;
            }
            need(words.gronden, *ground, "gronden");
            // Access is no duty that is still to be weighed.
            const auto* verdict = rule.answers.size() > 1 ? rule.answers[1].string() : nullptr;
            if (verdict != nullptr && *verdict == "must" && !ground->starts_with("inzage"))
                need(words.open, *ground, "open");
        }
        for (const auto* part : {"wie_het_aangaat", "open_weging", "weging_vastleggen",
                                 "postpone_informing", "norm_report", "left_out", "unknown",
                                 "unknown_without_question", "must_not", "only_with_consent"})
            need(words.delen, part, "delen");
        for (const auto& condition : parts_->facts.outcomes.conditions)
            if (condition.code.starts_with("consent_"))
                need(words.toestemming, condition.code, "toestemming");
        if (const auto* data = parts_->facts.fact("data"))
            for (const auto& kind : data->values)
                need(words.gegevens, kind.code, "gegevens");
    }

    void check_provisions_of(const std::string& place, std::string_view cited) {
        const auto ids = provision_ids(cited);
        if (ids.empty()) fault(place, "missing", "every rule names a provision");
        for (const auto& id : ids) {
            const auto found = parts_->provision_by_id.find(id);
            if (found == parts_->provision_by_id.end())
                fault(place, "unknown", fmt::format("bepalingen.json has no {}", id));
            else if (parts_->provisions[found->second].status == "bill_pending")
                fault(place, "not_allowed",
                      fmt::format("{} is a bill, which is never a ground", id));
        }
    }

    /// A cell over a fact names only codes that the fact can have, so that a slip of the pen is
    /// found here.
    void check_cell(const std::string& place, dmn::SourceIndex index, const dmn::UnaryTests& cell) {
        const auto& operand = parts_->program.sources()[index].operand;
        if (operand.kind == dmn::Operand::Kind::list_contains &&
            operand.arguments[0].kind == dmn::Operand::Kind::input)
            return check_code(place, operand.arguments[0].index, operand.arguments[1].value);
        if (operand.kind != dmn::Operand::Kind::input)
            return check_decision_cell(place, operand, cell);
        for (const auto& test : cell.tests)
            if (const auto* equal_to = std::get_if<dmn::EqualTo>(&test))
                check_code(place, operand.index, equal_to->value);
    }
    void check_code(const std::string& place, dmn::InputIndex input, const dmn::Value& value) {
        const auto& fact = parts_->facts.facts[parts_->fact_of_input[input]];
        const auto code = value.boolean()  ? std::string{*value.boolean() ? "true" : "false"}
                          : value.string() ? *value.string()
                                           : std::string{};
        if (fact.value(code) == nullptr ||
            (value.boolean() != nullptr) != (fact.kind == FactKind::yes_no))
            fault(place, "not_allowed",
                  fmt::format("{} is no value of {}", to_text(value), fact.name));
    }
    /// A cell over another decision names only answers that it can give.
    void check_decision_cell(const std::string& place, const dmn::Operand& operand,
                             const dmn::UnaryTests& cell) {
        if (operand.kind != dmn::Operand::Kind::decision) return;
        const auto& compiled = parts_->program.decisions()[operand.index];
        for (const auto& test : cell.tests) {
            const auto* equal_to = std::get_if<dmn::EqualTo>(&test);
            if (equal_to == nullptr) continue;
            bool given = false;
            for (const auto& rule : compiled.table.rules)
                given = given || rule.answers[operand.output] == equal_to->value;
            if (!given)
                fault(place, "not_allowed",
                      fmt::format("'{}' never answers {}", compiled.decision.name,
                                  to_text(equal_to->value)));
        }
    }
    void check_answers(dmn::DecisionIndex index, const std::vector<CodedValue>& codes) {
        const auto& compiled = parts_->program.decisions()[index];
        for (const auto& rule : compiled.table.rules) {
            const auto* code = rule.answers.front().string();
            if (code == nullptr || find_code(codes, *code) == nullptr)
                fault(fmt::format("{}: decision '{}'", compiled.file, compiled.decision.name),
                      "not_allowed",
                      fmt::format("{} is no code that an advice knows",
                                  to_text(rule.answers.front())));
        }
    }

    /// Over name, length and bytes of every file, so that no two sets of files read alike.
    [[nodiscard]] static std::string hash_of(const PolicyFiles& files) {
        std::string all;
        for (const auto& [name, bytes] : files)
            all += fmt::format("{} {}\n{}\n", name, bytes.size(), bytes);
        std::string text;
        for (const auto byte : crypto::sha256(bytes_of(all)))
            text += fmt::format("{:02x}", std::to_integer<int>(byte));
        return text;
    }

    std::shared_ptr<FrameworkParts> parts_ = std::make_shared<FrameworkParts>();
    PolicyFiles adapted_;
    Faults faults_;
};

} // namespace

std::string_view annotation(const dmn::CompiledTable& table, const dmn::CompiledRule& rule,
                            std::string_view name) {
    for (std::size_t a = 0; a < table.annotation_names.size(); ++a)
        if (table.annotation_names[a] == name) return rule.annotations[a];
    return {};
}

std::vector<std::string> provision_ids(std::string_view annotation) {
    std::vector<std::string> ids;
    while (!annotation.empty()) {
        const auto comma = annotation.find(',');
        auto id = annotation.substr(0, comma);
        annotation =
            comma == std::string_view::npos ? std::string_view{} : annotation.substr(comma + 1);
        while (id.starts_with(' '))
            id.remove_prefix(1);
        while (id.ends_with(' '))
            id.remove_suffix(1);
        if (!id.empty()) ids.emplace_back(id);
    }
    return ids;
}

std::expected<std::shared_ptr<const FrameworkParts>, Faults>
load_parts(std::span<const PolicyFile> files) {
    return Loader{}.load(files);
}

} // namespace schakel::sharing
