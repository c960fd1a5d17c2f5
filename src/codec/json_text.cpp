#include "codec/json_text.h"

#include <array>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>
#include <cmath>
#include <memory_resource>
#include <set>

namespace schakel::codec {

namespace {

namespace json = boost::json;

/// Builds the document and looks at what Boost's own handler passes over: duplicates, depth, size.
class Handler {
public:
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);

    Handler(json::storage_ptr memory, const JsonLimits& limits) : stack_{memory}, limits_{limits} {
        stack_.reset(memory);
        open_.reserve(4);
        names_.reserve(few_names);
        text_of_names_.reserve(256);
    }
    Handler(const Handler&) = delete;
    Handler& operator=(const Handler&) = delete;
    json::value release() { return stack_.release(); }
    Faults faults;

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code& code) { return open(true, code); }
    bool on_object_end(std::size_t count, json::error_code&) {
        close();
        stack_.push_object(count);
        return true;
    }
    bool on_array_begin(json::error_code& code) { return open(false, code); }
    bool on_array_end(std::size_t count, json::error_code&) {
        close();
        stack_.push_array(count);
        return true;
    }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
        key_.append(part);
        stack_.push_chars(part);
        return true;
    }
    bool on_key(json::string_view part, std::size_t size, json::error_code& code) {
        key_.append(part);
        if (size > limits_.string_bytes_max || key_.find('\0') != std::string::npos)
            return refuse(code, "malformed", "a member's name is too long or holds NUL");
        if (++members_ > limits_.members_max)
            return refuse(code, "too_large", "more members than a document may hold");
        if (!add_name(key_))
            faults.push_back({here() + pointer_step(key_), "duplicate", "the member stands twice"});
        key_.clear();
        stack_.push_key(part);
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code& code) {
        if (!text_may_be(part, code)) return false;
        stack_.push_chars(part);
        return true;
    }
    bool on_string(json::string_view part, std::size_t size, json::error_code& code) {
        if (!text_may_be(part, code) || !element(code)) return false;
        if (size > limits_.string_bytes_max)
            return refuse(code, "too_large", "a string is longer than it may be");
        stack_.push_string(part);
        return true;
    }
    bool on_number_part(json::string_view part, json::error_code& code) {
        digits_ += part.size();
        if (digits_ > limits_.number_digits_max)
            return refuse(code, "too_large", "a number has more digits than it may have");
        return true;
    }
    bool on_int64(std::int64_t number, json::string_view part, json::error_code& code) {
        return number_ended(part, code) && (stack_.push_int64(number), true);
    }
    bool on_uint64(std::uint64_t number, json::string_view part, json::error_code& code) {
        return number_ended(part, code) && (stack_.push_uint64(number), true);
    }
    bool on_double(double number, json::string_view part, json::error_code& code) {
        if (!std::isfinite(number))
            return refuse(code, "out_of_range", "a number is too large to hold");
        return number_ended(part, code) && (stack_.push_double(number), true);
    }
    bool on_bool(bool value, json::error_code& code) {
        return element(code) && (stack_.push_bool(value), true);
    }
    bool on_null(json::error_code& code) { return element(code) && (stack_.push_null(), true); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    /// An object or list that is not closed yet.
    struct Open {
        bool object;
        /// Its first name among names_.
        std::size_t first_name;
        /// Of a list: how many elements it has so far.
        std::size_t elements = 0;
        /// The names of an object that has many.
        std::set<std::string, std::less<>> many{};
    };
    /// Most objects have few members: to look at each is quicker than to keep them in order.
    static constexpr std::size_t few_names = 16;

    [[nodiscard]] std::string_view name_at(std::size_t at) const {
        const auto end = at + 1 < names_.size() ? names_[at + 1] : text_of_names_.size();
        return std::string_view{text_of_names_}.substr(names_[at], end - names_[at]);
    }
    /// The name of a member of the innermost object; false when it has one of that name.
    bool add_name(std::string_view name) {
        auto& open = open_.back();
        bool is_new = true;
        const auto count = names_.size() - open.first_name;
        if (count < few_names) {
            for (std::size_t at = open.first_name; at < names_.size() && is_new; ++at)
                is_new = name_at(at) != name;
        } else {
            if (open.many.empty())
                for (std::size_t at = open.first_name; at < names_.size(); ++at)
                    open.many.emplace(name_at(at));
            is_new = open.many.emplace(name).second;
        }
        names_.push_back(text_of_names_.size());
        text_of_names_ += name;
        return is_new;
    }
    void close() {
        const auto first = open_.back().first_name;
        if (first < names_.size()) {
            text_of_names_.resize(names_[first]);
            names_.resize(first);
        }
        open_.pop_back();
    }
    /// The member or element of an open object or list that is read now.
    [[nodiscard]] std::string place_in(std::size_t depth) const {
        const auto& open = open_[depth];
        if (!open.object) return open.elements == 0 ? "" : std::to_string(open.elements - 1);
        const auto end = depth + 1 < open_.size() ? open_[depth + 1].first_name : names_.size();
        return end == open.first_name ? "" : std::string{name_at(end - 1)};
    }

    /// Where the parser is now.
    [[nodiscard]] std::string here() const {
        std::string pointer;
        for (std::size_t i = 0; i + 1 < open_.size(); ++i)
            pointer += pointer_step(place_in(i));
        return pointer;
    }
    [[nodiscard]] std::string here_inside() const {
        return open_.empty() ? "" : here() + pointer_step(place_in(open_.size() - 1));
    }
    bool refuse(json::error_code& code, std::string kind, std::string message) {
        faults.push_back({here_inside(), std::move(kind), std::move(message)});
        code = json::error::incomplete;
        return false;
    }
    /// A list's elements are counted too, or a list of a million nothings would pass.
    bool element(json::error_code& code) {
        if (open_.empty() || open_.back().object) return true;
        ++open_.back().elements;
        if (++members_ > limits_.members_max)
            return refuse(code, "too_large", "more members than a document may hold");
        return true;
    }
    bool open(bool object, json::error_code& code) {
        if (!element(code)) return false;
        if (open_.size() >= limits_.depth_max)
            return refuse(code, "too_large", "the document is nested deeper than it may be");
        open_.push_back({object, names_.size()});
        return true;
    }
    bool text_may_be(json::string_view part, json::error_code& code) {
        if (part.find('\0') == json::string_view::npos) return true;
        return refuse(code, "malformed", "a string holds NUL");
    }
    bool number_ended(json::string_view part, json::error_code& code) {
        const bool fits = digits_ + part.size() <= limits_.number_digits_max;
        digits_ = 0;
        if (!fits) return refuse(code, "too_large", "a number has more digits than it may have");
        return element(code);
    }

    json::value_stack stack_;
    const JsonLimits& limits_;
    /// Small documents take no memory but this for what is noted of them.
    std::array<std::byte, 1'024> room_;
    std::pmr::monotonic_buffer_resource notes_{room_.data(), room_.size()};
    std::pmr::vector<Open> open_{&notes_};
    /// The names of the open objects so far, outermost first: where each begins in the text.
    std::pmr::vector<std::size_t> names_{&notes_};
    std::pmr::string text_of_names_{&notes_};
    std::pmr::string key_{&notes_};
    std::size_t members_ = 0;
    std::size_t digits_ = 0;
};

} // namespace

std::string pointer_step(std::string_view name) {
    std::string step = "/";
    for (const char c : name) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

std::expected<json::value, Faults> parse_json(std::string_view text, json::storage_ptr memory,
                                              const JsonLimits& limits) {
    if (text.size() > limits.bytes_max)
        return std::unexpected{Faults{{"", "too_large", "the document is larger than it may be"}}};
    json::parse_options options;
    options.max_depth = limits.depth_max + 1;
    json::basic_parser<Handler> parser{options, memory, limits};
    json::error_code code;
    const std::size_t read = parser.write_some(false, text.data(), text.size(), code);
    auto& handler = parser.handler();
    if (!handler.faults.empty()) return std::unexpected{std::move(handler.faults)};
    if (code)
        return std::unexpected{Faults{
            {"", "malformed", "no JSON at byte " + std::to_string(read) + ": " + code.message()}}};
    if (read < text.size())
        return std::unexpected{Faults{
            {"", "malformed", "something follows the document at byte " + std::to_string(read)}}};
    return handler.release();
}

} // namespace schakel::codec
