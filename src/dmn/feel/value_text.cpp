#include "dmn/feel/value.h"

#include <algorithm>

namespace schakel::dmn {

namespace {

/// How deep lists and contexts in one another are written; deeper stand three dots.
constexpr int nesting_max = 1'000;

std::string quoted(std::string_view text) {
    std::string written = "\"";
    for (const char byte : text) {
        switch (byte) {
        case '"': written += "\\\""; break;
        case '\\': written += "\\\\"; break;
        case '\n': written += "\\n"; break;
        case '\r': written += "\\r"; break;
        case '\t': written += "\\t"; break;
        default: written += byte;
        }
    }
    return written + '"';
}

/// Whether a name may stand before a colon without quotes: words of letters, digits and underscores
/// with one space between, the first of which begins with no digit. Bytes above 127 are letters
/// enough.
bool is_plain_name(std::string_view name) {
    if (name.empty() || (name.front() >= '0' && name.front() <= '9')) return false;
    bool after_space = true;
    for (const char byte : name) {
        if (byte == ' ' && after_space) return false;
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                            byte == '_' || static_cast<unsigned char>(byte) >= 0x80;
        if (byte != ' ' && !letter && !(byte >= '0' && byte <= '9')) return false;
        after_space = byte == ' ';
    }
    return !after_space;
}

struct Writer {
    std::string& text;
    int nesting = 0;

    void operator()(const Null&) const { text += "null"; }
    void operator()(bool truth) const { text += truth ? "true" : "false"; }
    void operator()(const Number& number) const { text += number.text(); }
    void operator()(const std::string& string) const { text += quoted(string); }
    void operator()(const Date& date) const { call("date", to_text(date)); }
    void operator()(const Time& time) const { call("time", to_text(time)); }
    void operator()(const DateTime& moment) const { call("date and time", to_text(moment)); }
    void operator()(const Months& months) const { call("duration", to_text(months)); }
    void operator()(const Seconds& seconds) const { call("duration", to_text(seconds)); }
    void operator()(const std::shared_ptr<const Function>&) const { text += "function"; }
    void operator()(const List& list) const {
        text += '[';
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (i > 0) text += ", ";
            write(list[i]);
        }
        text += ']';
    }
    void operator()(const Context& context) const {
        text += '{';
        for (std::size_t i = 0; i < context.entries.size(); ++i) {
            const auto& [name, value] = context.entries[i];
            if (i > 0) text += ", ";
            text += is_plain_name(name) ? name : quoted(name);
            text += ": ";
            write(value);
        }
        text += '}';
    }
    void operator()(const Range& range) const {
        if (range.start && range.start == range.end) {
            text += "(= ";
            write(*range.start);
            text += ')';
            return;
        }
        if (!range.start || !range.end) {
            const auto& bound = range.start ? range.start : range.end;
            const bool included = range.start ? range.start_included : range.end_included;
            text += range.start ? "(>" : "(<";
            text += included ? "= " : " ";
            write(bound ? *bound : Value{});
            text += ')';
            return;
        }
        text += range.start_included ? '[' : '(';
        write(*range.start);
        text += "..";
        write(*range.end);
        text += range.end_included ? ']' : ')';
    }

private:
    void call(std::string_view function, std::string_view of) const {
        text.append(function).append("(\"").append(of).append("\")");
    }
    void write(const Value& value) const {
        if (nesting == nesting_max)
            text += "...";
        else
            std::visit(Writer{text, nesting + 1}, value.data);
    }
};

} // namespace

std::string to_text(const Value& value) {
    std::string text;
    std::visit(Writer{text}, value.data);
    return text;
}

std::string to_plain_text(const Value& value) {
    return std::visit(
        [&](const auto& content) -> std::string {
            using Content = std::decay_t<decltype(content)>;
            if constexpr (std::is_same_v<Content, std::string>)
                return content;
            else if constexpr (requires { dmn::to_text(content); } &&
                               !std::is_same_v<Content, Null> && !std::is_same_v<Content, bool>)
                return dmn::to_text(content);
            else
                return to_text(value);
        },
        value.data);
}

} // namespace schakel::dmn
