#include "main/metrics_text.h"

#include <fmt/format.h>

namespace schakel::main {

namespace {

void append_label_value(std::string& out, std::string_view value) {
    for (const char c : value) {
        if (c == '\\' || c == '"') out += '\\';
        if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
}

} // namespace

void MetricsText::begin(std::string_view name, std::string_view type, std::string_view meaning) {
    name_ = name;
    fmt::format_to(std::back_inserter(text_), "# HELP {0} {2}\n# TYPE {0} {1}\n", name, type,
                   meaning);
}

void MetricsText::sample(double value, Labels labels, std::string_view suffix) {
    text_ += name_;
    text_ += suffix;
    char separator = '{';
    for (const auto& [label, label_value] : labels) {
        text_ += separator;
        separator = ',';
        text_ += label;
        text_ += "=\"";
        append_label_value(text_, label_value);
        text_ += '"';
    }
    if (labels.size() != 0) text_ += '}';
    fmt::format_to(std::back_inserter(text_), " {}\n", value);
}

void MetricsText::gauge(std::string_view name, std::string_view meaning, double value) {
    begin(name, "gauge", meaning);
    sample(value);
}

void MetricsText::counter(std::string_view name, std::string_view meaning, double value) {
    begin(name, "counter", meaning);
    sample(value);
}

} // namespace schakel::main
