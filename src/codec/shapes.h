// Which kinds of type the codec knows, told apart once for reading, writing and describing.
#pragma once

#include "base/time.h"
#include "base/vocabulary.h"

#include <boost/describe.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11.hpp>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace schakel::codec {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;

template <class T>
inline constexpr bool is_text_map = false;
template <class T>
inline constexpr bool is_text_map<std::map<std::string, T>> = true;

/// What a message may leave out: then it is absent, or holds nothing.
template <class T>
inline constexpr bool may_be_left_out = is_optional<T> || is_vector<T> || is_text_map<T>;

template <class T>
inline constexpr bool is_id = false;
template <class Kind>
inline constexpr bool is_id<Id<Kind>> = true;

template <class T>
concept DescribedRecord = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

/// The members of a record and of the records it derives from, in the order of their declaration.
template <class T>
using MembersOf = boost::describe::describe_members<T, boost::describe::mod_public |
                                                           boost::describe::mod_inherited>;

/// The word for an enumerator on the wire: its own name.
template <DescribedEnum E>
std::string_view word_for(E value) {
    std::string_view word;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
        if (enumerator.value == value) word = enumerator.name;
    });
    return word;
}

template <DescribedEnum E>
std::optional<E> from_word(std::string_view word) {
    std::optional<E> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
        if (word == enumerator.name) found = enumerator.value;
    });
    return found;
}

/// Longest text that a member may hold unless its record says otherwise, in bytes of UTF-8.
inline constexpr std::size_t text_bytes_max = 10'000;
/// Most elements in one list.
inline constexpr std::size_t elements_max = 1'000;

} // namespace schakel::codec
