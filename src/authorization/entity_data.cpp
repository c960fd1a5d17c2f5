#include "authorization/entity_data.h"

#include "authorization/json_values.h"
#include "codec/json.h"

#include <fmt/format.h>
#include <set>

namespace schakel::authorization {

namespace {

namespace json = boost::json;

/// More entities than one process should hold all facts of.
constexpr codec::JsonLimits file_limits{
    .bytes_max = 256 << 20, .depth_max = 64, .members_max = 20'000'000};

struct EntityName {
    std::string type;
    std::string id;
    auto operator<=>(const EntityName&) const = default;
};
BOOST_DESCRIBE_STRUCT(EntityName, (), (type, id))

/// An entity as it stands in a file.
struct EntityEntry {
    std::string type;
    std::string id;
    std::optional<json::value> properties;
    std::vector<EntityName> member_of;
};
BOOST_DESCRIBE_STRUCT(EntityEntry, (), (type, id, properties, member_of))

using Groups = std::map<EntityName, std::vector<EntityName>>;

/// R-AUTHORIZATION-2. Each once, also where groups are in each other.
dmn::List groups_of(const EntityName& who, const Groups& groups) {
    std::set<EntityName> seen;
    std::vector<EntityName> found;
    const auto add = [&](const EntityName& member) {
        const auto in = groups.find(member);
        if (in == groups.end()) return;
        for (const auto& group : in->second)
            if (seen.insert(group).second) found.push_back(group);
    };
    add(who);
    for (std::size_t at = 0; at < found.size(); ++at)
        add(EntityName{found[at]});
    dmn::List list;
    for (const auto& [type, id] : found)
        list.emplace_back(dmn::Context{{{"type", dmn::Value{type}}, {"id", dmn::Value{id}}}});
    return list;
}

class Reader {
public:
    std::vector<EntityEntry> entries;
    Faults faults;

    void read_file(const EntityData::File& file) {
        const auto document = codec::parse_json(file.text, {}, file_limits);
        if (!document) return add(document.error(), file.name, "");
        const auto* const list = document->if_array();
        if (list == nullptr) return add({{"", "wrong_type", "must be a list"}}, file.name, "");
        for (std::size_t at = 0; at < list->size(); ++at) {
            const auto place = fmt::format("/{}", at);
            auto entry = codec::read_json<EntityEntry>((*list)[at]);
            if (!entry)
                add(entry.error(), file.name, place);
            else if (entry->properties && !entry->properties->is_object())
                add({{"/properties", "wrong_type", "must be an object"}}, file.name, place);
            else if (!names_.insert({entry->type, entry->id}).second)
                add({{"", "duplicate", "the entity stands there twice"}}, file.name, place);
            else
                entries.push_back(std::move(*entry));
        }
    }

private:
    void add(const Faults& found, const std::string& file, const std::string& place) {
        for (const auto& fault : found)
            faults.push_back(
                {fmt::format("{}#{}{}", file, place, fault.pointer), fault.code, fault.message});
    }
    std::set<EntityName> names_;
};

} // namespace

std::expected<EntityData, Faults> EntityData::read(std::span<const File> files) {
    Reader reader;
    for (const auto& file : files)
        reader.read_file(file);
    if (!reader.faults.empty()) return std::unexpected{std::move(reader.faults)};
    Groups groups;
    for (const auto& entry : reader.entries)
        if (!entry.member_of.empty()) groups[{entry.type, entry.id}] = entry.member_of;
    EntityData data;
    for (auto& entry : reader.entries) {
        const auto& made = data.entities_.emplace_back(KnownEntity{
            entry.type, entry.id,
            entry.properties ? context_of(entry.properties->get_object()) : dmn::Context{},
            groups_of({entry.type, entry.id}, groups)});
        data.by_name_.emplace(std::pair<std::string_view, std::string_view>{made.type, made.id},
                              &made);
        data.by_type_[made.type].push_back(&made);
    }
    return data;
}

const KnownEntity* EntityData::find(std::string_view type, std::string_view id) const {
    const auto found = by_name_.find(std::pair{type, id});
    return found == by_name_.end() ? nullptr : found->second;
}

std::span<const KnownEntity* const> EntityData::of_type(std::string_view type) const {
    const auto found = by_type_.find(type);
    return found == by_type_.end() ? std::span<const KnownEntity* const>{} : found->second;
}

} // namespace schakel::authorization
