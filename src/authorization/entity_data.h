// What is known here of subjects and resources, by type and id: the facts that a decision may rest on
// whatever the one who asks says.
//
//   R-AUTHORIZATION-2  Who is in a group is in every group that this one is in. (AuthZEN 1.0,
//                      search: transitive membership)
#pragma once

#include "base/invalid.h"
#include "dmn/feel/value.h"

#include <deque>
#include <expected>
#include <map>
#include <span>
#include <vector>

namespace schakel::authorization {

struct KnownEntity {
    std::string type;
    std::string id;
    dmn::Context properties;
    /// All groups, each as a context of type and id, in the order of their nearness.
    dmn::List groups;
};

/// Made once, then only read.
class EntityData {
public:
    EntityData() = default;
    EntityData(EntityData&&) = default;
    EntityData& operator=(EntityData&&) = default;

    struct File {
        std::string name;
        std::string text;
    };
    /// Each file is a JSON list of entities: `{"type", "id", "properties": {...},
    /// "memberOf": [{"type", "id"}, ...]}`. A group need not stand in the list itself. All faults at
    /// once; an entity that stands there twice is one.
    [[nodiscard]] static std::expected<EntityData, Faults> read(std::span<const File> files);

    /// Null when it is not known.
    [[nodiscard]] const KnownEntity* find(std::string_view type, std::string_view id) const;
    /// Of one type, in the order of the files.
    [[nodiscard]] std::span<const KnownEntity* const> of_type(std::string_view type) const;
    [[nodiscard]] bool empty() const { return entities_.empty(); }
    [[nodiscard]] const std::deque<KnownEntity>& all() const { return entities_; }

private:
    /// They stay where they are, for the others look at them.
    std::deque<KnownEntity> entities_;
    std::map<std::pair<std::string_view, std::string_view>, const KnownEntity*> by_name_;
    std::map<std::string_view, std::vector<const KnownEntity*>> by_type_;
};

} // namespace schakel::authorization
