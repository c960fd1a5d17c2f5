// What is the case when a question is asked: what the message says, as far as it is believed, beside
// what is known of those it is about.
#pragma once

#include "authorization/decider.h"
#include "authorization/entity_data.h"
#include "authorization/question.h"
#include "authorization/settings.h"

namespace schakel::authorization {

/// The inputs subject, action, resource and context (docs/decisions/0017). All that it is made of must
/// live as long.
class AskedFacts final : public Facts {
public:
    AskedFacts(const Question& question, const EntityData& data, const RequestProperties& believed);

    [[nodiscard]] std::optional<dmn::Fact> at(std::string_view input,
                                              std::span<const std::string> members) const override;
    [[nodiscard]] dmn::Context all() const override;

private:
    /// Subject or resource.
    struct Party {
        const Entity& named;
        const KnownEntity* known;
        /// The properties that the message may say; "*" is all of them.
        const std::vector<std::string>& believed;

        [[nodiscard]] std::optional<dmn::Fact> at(std::span<const std::string> members) const;
        [[nodiscard]] dmn::Value all() const;
        [[nodiscard]] bool is_believed(std::string_view property) const;
    };

    const Question& question_;
    const dmn::Value as_of_;
    const Party subject_;
    const Party resource_;
};

} // namespace schakel::authorization
