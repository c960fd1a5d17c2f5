#include "authorization/question_json.h"

#include "authorization/json_values.h"
#include "base/time.h"

#include <boost/json/array.hpp>
#include <fmt/format.h>

namespace schakel::authorization {

namespace {

namespace json = boost::json;

/// A member that is null is one that is not there.
const json::value* member_of(const json::object& object, std::string_view name) {
    const auto* const found = object.if_contains(name);
    return found == nullptr || found->is_null() ? nullptr : found;
}

/// Fills in the moment: RFC 3339, and without seconds as in the examples of the standard. False for
/// anything else.
bool read_moment(std::string_view text, Question& question) {
    std::string whole{text};
    constexpr std::size_t minutes = std::string_view{"2026-11-22T14:05"}.size();
    if (whole.size() > minutes && whole[minutes] != ':') whole.insert(minutes, ":00");
    const auto at = parse_rfc3339(whole);
    if (!at) return false;
    // A small t or z is RFC 3339 too.
    for (auto& c : whole)
        if (c == 't' || c == 'z') c = static_cast<char>(c - 'a' + 'A');
    auto as_of = dmn::read_date_time(whole);
    if (!as_of) return false;
    question.at = *at;
    question.as_of = std::move(*as_of);
    return true;
}

/// A place in a message, put into words only where something is wrong with it.
struct Place {
    std::string_view above;
    std::string_view name;
    [[nodiscard]] std::string text() const { return fmt::format("/{}{}", above, name); }
};

/// Reads one message and gathers what is wrong with it.
class Reader {
public:
    Faults faults;

    explicit Reader(Instant now) : now_{now} {}

    /// What `from` holds in `name`, with a fault when it is no object. Null when it is not there.
    const json::object* object(const json::object& from, std::string_view name, const Place& at) {
        const auto* const found = member_of(from, name);
        if (found == nullptr) return nullptr;
        if (const auto* const object = found->if_object()) return object;
        wrong(at, "an object");
        return nullptr;
    }
    Entity entity(const json::object& message, std::string_view name, bool with_id = true) {
        Entity entity;
        const auto* const found = required(message, name);
        if (found == nullptr) return entity;
        entity.type = text(*found, {name, "/type"});
        if (with_id) entity.id = text(*found, {name, "/id"});
        entity.properties = properties(*found, name);
        return entity;
    }
    Action action(const json::object& message) {
        Action action;
        const auto* const found = required(message, "action");
        if (found == nullptr) return action;
        action.name = text(*found, {"action", "/name"});
        action.properties = properties(*found, "action");
        // They go into the log, so they may not be of any kind and size.
        for (const auto* name : {"processing_activity_id", "algorithm_id"}) {
            const auto* const value = action.properties.find(name);
            if (value == nullptr || value->is_null()) continue;
            const auto* const text = value->string();
            if (text == nullptr || text->size() > name_bytes_max)
                fault(fmt::format("/action/properties/{}", name), "malformed",
                      fmt::format("must be a text of {} bytes at most", name_bytes_max));
        }
        return action;
    }
    void context(const json::object& message, Question& question) {
        question.at = now_;
        question.as_of = dmn::in_utc(now_).value_or(dmn::DateTime{});
        const auto* const found = object(message, "context", {"context", ""});
        if (found == nullptr) return;
        question.context = context_of(*found);
        const auto* const time = member_of(*found, "time");
        if (time == nullptr) return;
        if (!time->is_string() || !read_moment(std::string_view{time->get_string()}, question))
            fault("/context/time", "malformed", "must be a moment as in RFC 3339");
    }
    void fault(std::string at, std::string code, std::string message) {
        faults.push_back({std::move(at), std::move(code), std::move(message)});
    }

private:
    void wrong(const Place& at, std::string_view wanted) {
        fault(at.text(), "wrong_type", fmt::format("must be {}", wanted));
    }
    const json::object* required(const json::object& message, std::string_view name) {
        const Place at{name, ""};
        if (member_of(message, name) == nullptr) {
            fault(at.text(), "missing", "must be there");
            return nullptr;
        }
        return object(message, name, at);
    }
    /// Of the member that the place ends with.
    std::string text(const json::object& from, const Place& at) {
        const auto* const found = member_of(from, at.name.substr(1));
        if (found == nullptr) return fault(at.text(), "missing", "must be there"), "";
        if (!found->is_string()) return wrong(at, "a text"), "";
        std::string text{found->get_string()};
        if (text.empty()) fault(at.text(), "missing", "must not be empty");
        if (text.size() > name_bytes_max)
            fault(at.text(), "too_large", fmt::format("is longer than {} bytes", name_bytes_max));
        return text;
    }
    dmn::Context properties(const json::object& from, std::string_view above) {
        const auto* const found = object(from, "properties", {above, "/properties"});
        return found == nullptr ? dmn::Context{} : context_of(*found);
    }

    Instant now_;
};

/// Whole objects take the place of the defaults; nothing is merged (AuthZEN 1.0, 7.1.1).
json::object with_defaults(const json::object& item, const json::object& defaults) {
    json::object message;
    for (const auto* name : {"subject", "action", "resource", "context"}) {
        const auto* found = member_of(item, name);
        if (found == nullptr) found = member_of(defaults, name);
        if (found != nullptr) message[name] = *found;
    }
    return message;
}

std::optional<Semantic> semantic_of(std::string_view word) {
    if (word == "execute_all") return Semantic::execute_all;
    if (word == "deny_on_first_deny") return Semantic::deny_on_first_deny;
    if (word == "permit_on_first_permit") return Semantic::permit_on_first_permit;
    return std::nullopt;
}

void read_page(const json::object& page, Search& search, Reader& reader) {
    search.is_paged = true;
    if (const auto* const token = member_of(page, "token")) {
        if (token->is_string())
            search.token = std::string{token->get_string()};
        else
            reader.fault("/page/token", "wrong_type", "must be a text");
    }
    // The end of the pages is an empty one; whoever sends it back begins anew.
    if (search.token && search.token->empty()) search.token.reset();
    if (const auto* const limit = member_of(page, "limit")) {
        if (limit->is_int64() && limit->get_int64() >= 0)
            search.limit = static_cast<std::uint64_t>(limit->get_int64());
        else
            reader.fault("/page/limit", "out_of_range", "must be a whole number, 0 or more");
    }
    (void)reader.object(page, "properties", {"page", "/properties"});
}

} // namespace

ReadQuestion read_question(const json::object& message, Instant now) {
    Reader reader{now};
    Question question;
    question.subject = reader.entity(message, "subject");
    question.action = reader.action(message);
    question.resource = reader.entity(message, "resource");
    reader.context(message, question);
    if (!reader.faults.empty()) return std::unexpected{std::move(reader.faults)};
    return question;
}

std::expected<Batch, Faults> read_batch(const json::object& message, Instant now,
                                        std::size_t items_max) {
    Reader reader{now};
    Batch batch;
    for (const auto* name : {"subject", "action", "resource", "context"})
        (void)reader.object(message, name, {name, ""});
    if (const auto* const options = reader.object(message, "options", {"options", ""}))
        if (const auto* const word = member_of(*options, "evaluations_semantic")) {
            const auto found = word->is_string() ? semantic_of(std::string_view{word->get_string()})
                                                 : std::nullopt;
            if (found)
                batch.semantic = *found;
            else
                reader.fault("/options/evaluations_semantic", "not_allowed",
                             "must be one of: execute_all, deny_on_first_deny, "
                             "permit_on_first_permit");
        }
    const auto* const found = member_of(message, "evaluations");
    const auto* const items = found == nullptr ? nullptr : found->if_array();
    if (found != nullptr && items == nullptr)
        reader.fault("/evaluations", "wrong_type", "must be a list");
    if (items != nullptr && items->size() > items_max)
        reader.fault("/evaluations", "too_large", fmt::format("holds more than {}", items_max));
    if (!reader.faults.empty()) return std::unexpected{std::move(reader.faults)};

    if (items == nullptr || items->empty()) {
        batch.is_single = true;
        auto question = read_question(message, now);
        if (!question) return std::unexpected{std::move(question.error())};
        batch.questions.push_back(std::move(question));
        return batch;
    }
    for (const auto& item : *items) {
        if (const auto* const object = item.if_object())
            batch.questions.push_back(read_question(with_defaults(*object, message), now));
        else
            batch.questions.emplace_back(
                std::unexpected{Faults{{"", "wrong_type", "must be an object"}}});
    }
    return batch;
}

std::expected<Search, Faults> read_search(Searched searched, const json::object& message,
                                          Instant now) {
    Reader reader{now};
    Search search;
    search.searched = searched;
    auto& question = search.question;
    question.subject = reader.entity(message, "subject", searched != Searched::subject);
    if (searched != Searched::action) question.action = reader.action(message);
    question.resource = reader.entity(message, "resource", searched != Searched::resource);
    reader.context(message, question);
    auto parameters = message;
    if (const auto* const page = reader.object(message, "page", {"page", ""})) {
        read_page(*page, search, reader);
        auto rest = *page;
        rest.erase("token");
        rest.erase("limit");
        parameters.erase("page");
        if (!rest.empty()) parameters["page"] = std::move(rest);
    }
    if (!reader.faults.empty()) return std::unexpected{std::move(reader.faults)};
    search.parameters = canonical_text(parameters);
    return search;
}

} // namespace schakel::authorization
