#include "sharing/claims_file.h"

#include <algorithm>
#include <fmt/format.h>
#include <toml++/toml.h>

namespace schakel::sharing {
namespace {

using namespace dmn::proof;

/// FEEL writes dates and moments as TOML does.
template <class Moment>
std::string text_of(const Moment& moment) {
    std::ostringstream text;
    text << moment;
    return text.str();
}

class Reader {
public:
    explicit Reader(std::string file) : file_{std::move(file)} {}

    Claims claims;
    Faults faults;

    void read(const toml::table& whole) {
        only(whole, {"input", "definition", "invariant", "change", "same"});
        for_each(whole, "input", [&](const toml::table& one) { input(one); });
        for_each(whole, "definition", [&](const toml::table& one) {
            only(one, {"name", "is"});
            claims.definitions.push_back({must(one, "name"), must(one, "is")});
        });
        for_each(whole, "invariant", [&](const toml::table& one) {
            only(one, {"name", "when", "holds"});
            claims.statements.push_back(
                Invariant{must(one, "name"), may(one, "when"), must(one, "holds")});
        });
        for_each(whole, "change", [&](const toml::table& one) { change(one); });
        for_each(whole, "same", [&](const toml::table& one) {
            only(one, {"name", "when", "measure", "other"});
            claims.statements.push_back(Sameness{must(one, "name"), may(one, "when"),
                                                 must(one, "measure"), may(one, "other")});
        });
        if (claims.statements.empty() && faults.empty())
            fault(whole, "missing", "there is no invariant, change or same to prove");
    }

private:
    void fault(const toml::node& at, std::string code, std::string message) {
        faults.push_back({fmt::format("{}:{}", file_, at.source().begin.line), std::move(code),
                          std::move(message)});
    }

    void only(const toml::table& table, std::initializer_list<std::string_view> known) {
        for (const auto& [key, value] : table)
            if (std::ranges::find(known, key.str()) == known.end())
                fault(value, "unknown", fmt::format("'{}' is not known here", key.str()));
    }

    template <class Read>
    void for_each(const toml::table& whole, std::string_view key, const Read& read) {
        const auto* node = whole.get(key);
        if (node == nullptr) return;
        const auto* list = node->as_array();
        if (list == nullptr)
            return fault(*node, "wrong_type", fmt::format("'{0}' is a list: [[{0}]]", key));
        for (const auto& one : *list) {
            if (const auto* table = one.as_table())
                read(*table);
            else
                fault(one, "wrong_type", fmt::format("'{0}' is a list: [[{0}]]", key));
        }
    }

    std::string must(const toml::table& table, std::string_view key) {
        auto text = may(table, key);
        if (text.empty()) fault(table, "missing", fmt::format("'{}' has to be there", key));
        return text;
    }
    std::string may(const toml::table& table, std::string_view key) {
        const auto* node = table.get(key);
        if (node == nullptr) return {};
        if (const auto text = node->value_exact<std::string>()) return *text;
        fault(*node, "wrong_type", fmt::format("'{}' is a text", key));
        return {};
    }
    bool truth(const toml::table& table, std::string_view key) {
        const auto* node = table.get(key);
        if (node == nullptr) return false;
        if (const auto found = node->value_exact<bool>()) return *found;
        fault(*node, "wrong_type", fmt::format("'{}' is true or false", key));
        return false;
    }

    dmn::Value value(const toml::node& node) {
        using dmn::Value;
        if (const auto text = node.value_exact<std::string>()) return Value{*text};
        if (const auto found = node.value_exact<bool>()) return Value{*found};
        if (const auto number = node.value_exact<std::int64_t>())
            return Value{dmn::Number{*number}};
        if (const auto number = node.value_exact<double>()) return Value{dmn::Number{*number}};
        if (const auto day = node.value_exact<toml::date>())
            if (const auto read = dmn::read_date(text_of(*day))) return Value{*read};
        fault(node, "wrong_type", "a value is a text, a number, a date, true or false");
        return {};
    }

    std::vector<dmn::Value> values(const toml::table& table, std::string_view key) {
        std::vector<dmn::Value> found;
        const auto* node = table.get(key);
        const auto* list = node ? node->as_array() : nullptr;
        if (list == nullptr) {
            fault(node ? *node : table, "missing", fmt::format("'{}' is a list of values", key));
            return found;
        }
        for (const auto& one : *list)
            found.push_back(value(one));
        return found;
    }

    /// Lowest first; a list within it holds values that are alike.
    std::vector<std::vector<dmn::Value>> order(const toml::table& table) {
        std::vector<std::vector<dmn::Value>> found;
        const auto* node = table.get("order");
        if (node == nullptr) return found;
        const auto* list = node->as_array();
        if (list == nullptr) {
            fault(*node, "wrong_type", "'order' is a list of values, lowest first");
            return found;
        }
        for (const auto& group : *list) {
            auto& into = found.emplace_back();
            if (const auto* alike = group.as_array()) {
                for (const auto& one : *alike)
                    into.push_back(value(one));
            } else {
                into.push_back(value(group));
            }
        }
        return found;
    }

    void input(const toml::table& table) {
        only(table, {"name", "values", "list", "ordered"});
        claims.inputs.push_back({must(table, "name"), values(table, "values"), truth(table, "list"),
                                 truth(table, "ordered")});
    }

    void change(const toml::table& table) {
        only(table, {"name", "before", "after", "rises", "free", "measure", "order", "same"});
        Change change{must(table, "name"),    may(table, "before"), may(table, "after"), {}, {},
                      must(table, "measure"), order(table),         truth(table, "same")};
        if (const auto* rises = table.get("rises")) {
            const auto* list = rises->as_array();
            if (list == nullptr) fault(*rises, "wrong_type", "'rises' is a list of inputs");
            for (std::size_t at = 0; list != nullptr && at < list->size(); ++at)
                change.rising.push_back(rising(*list->get(at)));
        }
        if (table.contains("free"))
            for (const auto& name : values(table, "free"))
                change.free.push_back(name.string() ? *name.string() : std::string{});
        claims.statements.push_back(std::move(change));
    }

    Rising rising(const toml::node& node) {
        if (const auto name = node.value_exact<std::string>()) return {*name, {}};
        if (const auto* table = node.as_table()) {
            only(*table, {"input", "order"});
            return {must(*table, "input"), order(*table)};
        }
        fault(node, "wrong_type",
              R"(an input that rises is its name, or {input = "...", order = [...]})");
        return {};
    }

    std::string file_;
};

} // namespace

std::expected<Claims, Faults> read_claims(std::string_view text, std::string_view name) {
    toml::table whole;
    try {
        whole = toml::parse(text);
    } catch (const toml::parse_error& error) {
        return std::unexpected{Faults{{fmt::format("{}:{}", name, error.source().begin.line),
                                       "malformed", std::string{error.description()}}}};
    }
    Reader reader{std::string{name}};
    reader.read(whole);
    if (!reader.faults.empty()) return std::unexpected{std::move(reader.faults)};
    return std::move(reader.claims);
}

} // namespace schakel::sharing
