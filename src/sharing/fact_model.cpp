#include "sharing/fact_model.h"

#include <algorithm>

namespace schakel::sharing {

const CodedValue* find_code(const std::vector<CodedValue>& among, std::string_view code) {
    const auto found = std::find_if(among.begin(), among.end(),
                                    [&](const CodedValue& known) { return known.code == code; });
    return found == among.end() ? nullptr : &*found;
}

const CodedValue* FactDefinition::value(std::string_view code) const {
    return find_code(values, code);
}

const FactDefinition* FactModel::fact(std::string_view name) const {
    const auto found = std::find_if(facts.begin(), facts.end(), [&](const FactDefinition& known) {
        return known.name == name;
    });
    return found == facts.end() ? nullptr : &*found;
}

} // namespace schakel::sharing
