#include "index/index_tokens.h"

namespace schakel::index {

namespace {
/// The number is the same everywhere; without one only this deployment knows the person.
std::string known_by(const people::Person& person) {
    return person.bsn ? "bsn:" + *person.bsn : "id:" + person.id.value;
}
} // namespace

store::Bytes KeyedIndexTokens::of_person(const people::Person& person) const {
    return tokens_.token("person", known_by(person));
}

store::Bytes KeyedIndexTokens::of_parent(const people::Person& parent) const {
    return tokens_.token("parent", known_by(parent));
}

} // namespace schakel::index
