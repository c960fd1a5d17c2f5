// Figures in the text form that Prometheus reads (exposition format 0.0.4).
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace schakel::main {

using Labels = std::initializer_list<std::pair<std::string_view, std::string_view>>;

class MetricsText {
public:
    /// Begins a metric: its samples follow.
    void begin(std::string_view name, std::string_view type, std::string_view meaning);
    /// Of the metric that was begun; `suffix` as _bucket.
    void sample(double value, Labels labels = {}, std::string_view suffix = {});
    /// A metric with one sample.
    void gauge(std::string_view name, std::string_view meaning, double value);
    void counter(std::string_view name, std::string_view meaning, double value);
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string name_;
    std::string text_;
};

} // namespace schakel::main
