#include "sharing/policy_overrides.h"

#include "base/time.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <toml++/toml.h>
#include <vector>

namespace schakel::sharing {

namespace {

/// As it stands in the file: the words of the people who write it.
constexpr std::string_view list_name = "afwijking";

std::string unescaped(std::string_view text) {
    static constexpr std::pair<std::string_view, char> signs[]{
        {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&amp;", '&'}};
    std::string plain;
    while (!text.empty()) {
        const auto* const sign = std::ranges::find_if(
            signs, [&](const auto& one) { return text.starts_with(one.first); });
        const bool found = sign != std::end(signs);
        plain += found ? sign->second : text.front();
        text.remove_prefix(found ? sign->first.size() : 1);
    }
    return plain;
}

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char letter : text)
        if (letter == '&')
            safe += "&amp;";
        else if (letter == '<')
            safe += "&lt;";
        else if (letter == '>')
            safe += "&gt;";
        else
            safe += letter;
    return safe;
}

class Adapting {
public:
    explicit Adapting(const PolicyFiles& files) : adapted_{files, 0} {}

    std::expected<OverriddenPolicy, Faults> run(std::string_view version, std::string_view hash) {
        const auto found = adapted_.files.find(overrides_file);
        if (found == adapted_.files.end()) return std::move(adapted_);
        try {
            const auto whole = toml::parse(std::string_view{found->second});
            base(whole, version, hash);
            if (faults_.empty()) cells(whole);
        } catch (const toml::parse_error& error) {
            fault(fmt::format("line {}", error.source().begin.line), "malformed",
                  std::string{error.description()});
        }
        if (!faults_.empty()) return std::unexpected{std::move(faults_)};
        return std::move(adapted_);
    }

private:
    void fault(std::string_view place, std::string code, std::string message) {
        faults_.push_back(
            {fmt::format("{}: {}", overrides_file, place), std::move(code), std::move(message)});
    }

    void base(const toml::table& whole, std::string_view version, std::string_view hash) {
        for (const auto& [key, value] : whole)
            if (key != "versie" && key != "hash" && key != list_name)
                fault(key.str(), "unknown", "it is not known here");
        for (const auto& [key, wanted] : {std::pair{"versie", version}, {"hash", hash}}) {
            const auto named = whole[key].value_or(std::string{});
            if (named.empty())
                fault(key, "missing", "it names the version that this stands on");
            else if (named != wanted)
                fault(key, "conflict",
                      fmt::format("it stands on {}, and beside it lies {}", named, wanted));
        }
    }

    void cells(const toml::table& whole) {
        const auto* list = whole[list_name].as_array();
        if (list == nullptr || !list->is_array_of_tables() || list->empty())
            return fault(list_name, "missing", "there is no [[afwijking]]");
        for (std::size_t at = 0; at < list->size(); ++at)
            cell(fmt::format("{} {}", list_name, at + 1), *list->get(at)->as_table());
    }

    void cell(const std::string& place, const toml::table& one) {
        std::map<std::string_view, std::string> said;
        bool whole = true;
        for (const auto* key : {"cel", "was", "wordt", "reden", "vastgesteld_door", "datum"}) {
            said[key] = one[key].value_or(std::string{});
            if (said[key].empty()) {
                fault(fmt::format("{}: {}", place, key), "missing",
                      "it has to be there, as a text");
                whole = false;
            }
        }
        for (const auto& [key, value] : one)
            if (!said.contains(key.str())) {
                fault(fmt::format("{}: {}", place, key.str()), "unknown", "it is not known here");
                whole = false;
            }
        if (!whole) return;
        const auto day = parse_date(said["datum"]);
        if (!day || !day->complete())
            return fault(fmt::format("{}: datum", place), "malformed",
                         "a day is written YYYY-MM-DD");
        if (!cells_.insert(said["cel"]).second)
            return fault(fmt::format("{}: cel", place), "duplicate",
                         "this cell is adapted more than once");
        replace(place, said["cel"], said["was"], said["wordt"]);
    }

    /// A cell is an inputEntry or outputEntry with that id, and one text.
    void replace(const std::string& place, const std::string& id, const std::string& was,
                 const std::string& becomes) {
        std::string* where = nullptr;
        std::size_t begin = 0, length = 0;
        for (auto& [name, text] : adapted_.files) {
            if (!name.ends_with(".dmn")) continue;
            for (const auto* kind : {"inputEntry", "outputEntry"}) {
                const auto mark = fmt::format("<{} id=\"{}\">", kind, id);
                const auto at = text.find(mark);
                if (at == std::string::npos) continue;
                const auto end = text.find(fmt::format("</{}>", kind), at);
                const auto open = text.find("<text>", at);
                const auto close = text.find("</text>", at);
                if (where != nullptr || text.find(mark, at + 1) != std::string::npos ||
                    end == std::string::npos || close > end || open > close)
                    return fault(fmt::format("{}: cel", place), "not_allowed",
                                 fmt::format("'{}' is not one cell", id));
                where = &text;
                begin = open + std::string_view{"<text>"}.size();
                length = close - begin;
            }
        }
        if (where == nullptr)
            return fault(fmt::format("{}: cel", place), "unknown",
                         fmt::format("no table has a cell '{}'", id));
        if (const auto stands = unescaped(where->substr(begin, length)); stands != was)
            return fault(fmt::format("{}: was", place), "conflict",
                         fmt::format("there stands {}", stands));
        where->replace(begin, length, escaped(becomes));
        ++adapted_.overrides;
    }

    OverriddenPolicy adapted_;
    std::set<std::string> cells_;
    Faults faults_;
};

} // namespace

std::expected<OverriddenPolicy, Faults>
with_overrides(const PolicyFiles& files, std::string_view version, std::string_view hash) {
    return Adapting{files}.run(version, hash);
}

} // namespace schakel::sharing
