#include "dmn/model_reader.h"

#include "dmn/inside/reading.h"

#include <algorithm>

namespace schakel::dmn {
namespace {

constexpr inside::XmlLimits limits{model_bytes_max, model_depth_max};

/// The files in such an order that each comes after those that it imports.
class Order {
public:
    enum class State { waits, is_read, failed };

    explicit Order(std::span<const ModelHead> heads) : heads_{heads}, states_(heads.size()) {}

    /// The next one of which every import is read; nullopt when there is none.
    [[nodiscard]] std::optional<std::size_t> next() const {
        for (std::size_t i = 0; i < heads_.size(); ++i)
            if (states_[i] == State::waits &&
                std::ranges::all_of(heads_[i].imports, [&](const Import& import) {
                    return import.space == heads_[i].space || is_read(import.space);
                }))
                return i;
        return std::nullopt;
    }
    void set(std::size_t i, State state) { states_[i] = state; }
    [[nodiscard]] State state(std::size_t i) const { return states_[i]; }

private:
    /// What is not among the files is waited for by nobody.
    [[nodiscard]] bool is_read(std::string_view space) const {
        for (std::size_t i = 0; i < heads_.size(); ++i)
            if (heads_[i].space == space && states_[i] != State::is_read) return false;
        return true;
    }
    std::span<const ModelHead> heads_;
    std::vector<State> states_;
};

} // namespace

std::expected<Model, Faults> read_model(std::string_view bytes, std::string file,
                                        std::span<const Model> others) {
    const auto xml = inside::Xml::load(bytes, file, limits);
    if (!xml) return std::unexpected{xml.error()};
    return inside::read_definitions(*xml, std::move(file), others);
}

std::expected<ModelHead, Faults> read_head(std::string_view bytes, std::string file) {
    const auto xml = inside::Xml::load(bytes, file, limits);
    if (!xml) return std::unexpected{xml.error()};
    return inside::read_definitions_head(*xml, std::move(file));
}

std::expected<std::vector<Model>, Faults> read_models(std::span<const ModelFile> files) {
    Faults faults;
    std::vector<ModelHead> heads;
    for (const auto& [file, bytes] : files) {
        auto head = read_head(bytes, file);
        if (!head) {
            faults.insert(faults.end(), head.error().begin(), head.error().end());
            continue;
        }
        if (std::ranges::find(heads, head->space, &ModelHead::space) != heads.end())
            faults.push_back({file, "duplicate", "another model has the same namespace"});
        heads.push_back(std::move(*head));
    }
    if (!faults.empty()) return std::unexpected{std::move(faults)};

    Order order{heads};
    std::vector<Model> models;
    std::vector<std::size_t> places;
    while (const auto next = order.next()) {
        auto model = read_model(files[*next].bytes, files[*next].file, models);
        order.set(*next, model ? Order::State::is_read : Order::State::failed);
        if (model) {
            models.push_back(std::move(*model));
            places.push_back(*next);
        } else {
            faults.insert(faults.end(), model.error().begin(), model.error().end());
        }
    }
    // What waits for a model with faults of its own is not to blame.
    if (faults.empty())
        for (std::size_t i = 0; i < files.size(); ++i)
            if (order.state(i) == Order::State::waits)
                faults.push_back(
                    {files[i].file, "not_allowed", "it imports itself by way of others"});
    if (!faults.empty()) return std::unexpected{std::move(faults)};
    std::vector<Model> in_order(models.size());
    for (std::size_t i = 0; i < models.size(); ++i)
        in_order[places[i]] = std::move(models[i]);
    return in_order;
}

} // namespace schakel::dmn
