#include "sharing/fact_model.h"

#include <algorithm>
#include <atomic>

namespace schakel::sharing {
namespace {

std::uint64_t next_number() {
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

} // namespace

ModelNumber::ModelNumber() : number_{next_number()} {}
ModelNumber::ModelNumber(const ModelNumber& other) : ModelNumber{} { (void)other; }
ModelNumber& ModelNumber::operator=(const ModelNumber& other) {
    if (this != &other) number_ = next_number();
    return *this;
}

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
