#include "main/dmn_json.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>
#include <boost/json/value.hpp>
#include <fmt/format.h>

namespace schakel::main {
namespace {

using dmn::Value;
using Error = boost::json::error_code;

/// Builds values while the text is read: the numbers as they stand, not as doubles.
class Builder {
public:
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    bool on_document_begin(Error&) { return true; }
    bool on_document_end(Error&) { return true; }
    bool on_object_begin(Error&) { return open(Value{dmn::Context{}}); }
    bool on_object_end(std::size_t, Error&) { return close(); }
    bool on_array_begin(Error&) { return open(Value{dmn::List{}}); }
    bool on_array_end(std::size_t, Error&) { return close(); }
    bool on_key_part(boost::json::string_view part, std::size_t, Error&) { return add(part); }
    bool on_key(boost::json::string_view part, std::size_t, Error& error) {
        add(part);
        keys_.push_back(std::exchange(text_, {}));
        const auto& context = std::get<dmn::Context>(open_.back().data);
        if (context.find(keys_.back()) == nullptr) return true;
        wrong_ = {"", "duplicate", fmt::format("the member '{}' stands twice", keys_.back())};
        return refuse(error);
    }
    bool on_string_part(boost::json::string_view part, std::size_t, Error&) { return add(part); }
    bool on_string(boost::json::string_view part, std::size_t, Error&) {
        add(part);
        return put(Value{std::exchange(text_, {})});
    }
    bool on_number_part(boost::json::string_view part, Error&) { return add(part); }
    bool on_int64(std::int64_t, boost::json::string_view part, Error& error) {
        return number(part, error);
    }
    bool on_uint64(std::uint64_t, boost::json::string_view part, Error& error) {
        return number(part, error);
    }
    bool on_double(double, boost::json::string_view part, Error& error) {
        return number(part, error);
    }
    bool on_bool(bool truth, Error&) { return put(Value{truth}); }
    bool on_null(Error&) { return put(Value{}); }
    bool on_comment_part(boost::json::string_view, Error&) { return true; }
    bool on_comment(boost::json::string_view, Error&) { return true; }

    [[nodiscard]] Value& result() { return result_; }
    [[nodiscard]] const std::optional<Invalid>& wrong() const { return wrong_; }

private:
    static bool refuse(Error& error) {
        error = boost::json::error::syntax;
        return false;
    }
    bool add(boost::json::string_view part) {
        text_.append(part.data(), part.size());
        return true;
    }
    bool number(boost::json::string_view part, Error& error) {
        add(part);
        const auto number = dmn::Number::parse(std::exchange(text_, {}));
        if (number) return put(Value{*number});
        wrong_ = {"", "out_of_range", "a number is too large"};
        return refuse(error);
    }
    bool open(Value empty) {
        open_.push_back(std::move(empty));
        return true;
    }
    bool close() {
        auto value = std::move(open_.back());
        open_.pop_back();
        return put(std::move(value));
    }
    bool put(Value value) {
        if (open_.empty()) {
            result_ = std::move(value);
        } else if (auto* list = std::get_if<dmn::List>(&open_.back().data)) {
            list->push_back(std::move(value));
        } else {
            auto& context = std::get<dmn::Context>(open_.back().data);
            context.put(std::move(keys_.back()), std::move(value));
            keys_.pop_back();
        }
        return true;
    }

    std::vector<Value> open_;
    std::vector<std::string> keys_;
    std::string text_;
    Value result_;
    std::optional<Invalid> wrong_;
};

std::string quoted(std::string_view text) {
    return boost::json::serialize(boost::json::string{text.data(), text.size()});
}

} // namespace

std::expected<Value, Faults> value_of_json(std::string_view text) {
    boost::json::parse_options options;
    options.max_depth = 64;
    boost::json::basic_parser<Builder> parser{options};
    Error error;
    const auto used = parser.write_some(false, text.data(), text.size(), error);
    if (!error && used == text.size()) return std::move(parser.handler().result());
    if (const auto& wrong = parser.handler().wrong()) return std::unexpected{Faults{*wrong}};
    return std::unexpected{
        Faults{{"", "malformed", error ? error.message() : "the text goes on after its end"}}};
}

std::string json_of(const Value& value) {
    if (value.is_null() || value.function()) return "null";
    if (const auto* truth = value.boolean()) return *truth ? "true" : "false";
    if (const auto* number = value.number()) return number->text();
    if (const auto* list = value.list()) {
        std::string text = "[";
        for (const auto& item : *list)
            text += (text.size() > 1 ? "," : "") + json_of(item);
        return text + "]";
    }
    if (const auto* context = value.context()) {
        std::string text = "{";
        for (const auto& [name, entry] : context->entries)
            text +=
                fmt::format("{}{}:{}", text.size() > 1 ? "," : "", quoted(name), json_of(entry));
        return text + "}";
    }
    return quoted(to_plain_text(value));
}

} // namespace schakel::main
