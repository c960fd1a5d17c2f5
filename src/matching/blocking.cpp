#include "matching/blocking.h"

#include "matching/folded.h"

#include <algorithm>

namespace schakel::matching {
namespace {

/// More pairs than these behind one key tell nothing about any of them.
constexpr std::uint64_t pairs_behind_key_max = 5'000;

struct Key {
    std::uint64_t hash;
    Row row;
    auto operator<=>(const Key&) const = default;
};

/// Mixes every bit of a number with every other (the finisher of SplitMix64).
std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBULL;
    return bits ^ (bits >> 31);
}

std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return mixed(hash);
}

/// What keys are made of; 0 is not known.
struct Ingredients {
    std::uint64_t given = 0;
    std::uint64_t given_sound = 0;
    std::uint64_t initial = 0;
    std::uint64_t surname_sound = 0;
    std::uint64_t partner_sound = 0;
    std::uint64_t names_in_any_order = 0;
    std::uint64_t date = 0;
    std::uint64_t date_in_any_order = 0;
    std::uint64_t year = 0;
    std::uint64_t day_and_month = 0;
    std::uint64_t number = 0;
    std::uint64_t street = 0;
    std::uint64_t house_number = 0;
    std::uint64_t postcode = 0;
    std::uint64_t place = 0;
    std::uint64_t email = 0;
};

Ingredients ingredients_of(const Records& records, Row row) {
    Ingredients found;
    const auto text = [&](Part part) { return records.text(part, row); };
    const auto hash = [&](Part part) {
        const auto value = text(part);
        return value.empty() ? 0 : hash_of(value);
    };
    const auto sound = [](std::string_view word) {
        return word.empty() ? 0 : hash_of(sound_of(word));
    };
    if (const auto names = text(Part::given_name); !names.empty()) {
        const auto first = names.substr(0, names.find(' '));
        found.given = hash_of(first);
        found.given_sound = sound(first);
        found.initial = hash_of(first.substr(0, 1));
    }
    found.surname_sound = sound(text(Part::surname));
    found.partner_sound = sound(text(Part::partner_surname));
    if (found.given_sound != 0 && found.surname_sound != 0)
        found.names_in_any_order = found.given_sound + found.surname_sound;
    const auto date = records.birth_date(row);
    if (date.year != 0) found.year = mixed(date.year);
    if (date.month != 0 && date.day != 0) {
        found.day_and_month = mixed(date.month * 32u + date.day);
        const auto [low, high] = std::minmax(date.month, date.day);
        if (date.year != 0) {
            found.date = mixed(records.value(Part::birth_date, row));
            found.date_in_any_order = mixed(date.year * 10'000u + low * 100u + high);
        }
    }
    found.number = hash(Part::number);
    found.street = hash(Part::street);
    found.house_number = hash(Part::house_number);
    found.postcode = hash(Part::postcode);
    found.place = hash(Part::place);
    found.email = hash(Part::email);
    return found;
}

/// A kind of key: the values that have to be the same together.
using Recipe = std::vector<std::uint64_t Ingredients::*>;

const std::vector<Recipe>& recipes() {
    using In = Ingredients;
    static const std::vector<Recipe> all{
        {&In::number},
        {&In::email},
        {&In::names_in_any_order},
        {&In::date_in_any_order, &In::initial},
        {&In::date_in_any_order, &In::surname_sound},
        {&In::date, &In::postcode},
        {&In::date, &In::place},
        {&In::date, &In::house_number},
        {&In::date, &In::street},
        {&In::given_sound, &In::year},
        {&In::given_sound, &In::day_and_month},
        {&In::surname_sound, &In::year},
        {&In::surname_sound, &In::day_and_month},
        {&In::given_sound, &In::postcode},
        {&In::surname_sound, &In::postcode},
        {&In::given, &In::place},
        {&In::surname_sound, &In::place},
        {&In::surname_sound, &In::initial, &In::house_number},
        {&In::given_sound, &In::house_number},
        {&In::given_sound, &In::street},
        {&In::surname_sound, &In::street},
        {&In::postcode, &In::house_number},
        {&In::street, &In::house_number},
        {&In::postcode, &In::street},
        {&In::postcode, &In::year},
        {&In::partner_sound, &In::date},
        {&In::partner_sound, &In::given_sound},
    };
    return all;
}

class Blocks {
public:
    explicit Blocks(const Records& records) : records_{records} {
        ingredients_.reserve(records.size());
        for (Row row = 0; row < records.size(); ++row)
            ingredients_.push_back(ingredients_of(records, row));
    }

    BlockedPairs run() {
        for (const auto& recipe : recipes())
            follow(recipe);
        // Persons of a double name are found under either half by who carries one of them.
        follow_halves();
        std::ranges::sort(found_.pairs);
        const auto [begin, end] = std::ranges::unique(found_.pairs);
        found_.pairs.erase(begin, end);
        return std::move(found_);
    }

private:
    void follow(const Recipe& recipe) {
        keys_.clear();
        for (Row row = 0; row < records_.size(); ++row)
            if (const auto hash = key_of(ingredients_[row], recipe)) keys_.push_back({hash, row});
        pair_up();
    }
    void follow_halves() {
        keys_.clear();
        for (Row row = 0; row < records_.size(); ++row) {
            const auto& one = ingredients_[row];
            for (const auto half : {one.surname_sound, one.partner_sound})
                if (half != 0 && one.date != 0) keys_.push_back({mixed(half ^ one.date), row});
        }
        pair_up();
    }
    static std::uint64_t key_of(const Ingredients& one, const Recipe& recipe) {
        std::uint64_t hash = 1;
        for (const auto member : recipe) {
            if (one.*member == 0) return 0;
            hash = mixed(hash * 31 + one.*member);
        }
        return hash;
    }

    void pair_up() {
        std::ranges::sort(keys_);
        for (std::size_t begin = 0; begin < keys_.size();) {
            auto end = begin + 1;
            while (end < keys_.size() && keys_[end].hash == keys_[begin].hash)
                ++end;
            pair_up(begin, end);
            begin = end;
        }
    }
    void pair_up(std::size_t begin, std::size_t end) {
        // Rows lie in order behind a key, so those of the second register come last.
        auto middle = begin;
        if (const auto second = records_.second())
            while (middle < end && keys_[middle].row < *second)
                ++middle;
        const std::uint64_t count = end - begin;
        const std::uint64_t pairs =
            records_.second() ? (middle - begin) * (end - middle) : count * (count - 1) / 2;
        if (pairs > pairs_behind_key_max) {
            ++found_.keys_left_out;
            return;
        }
        for (auto left = begin; left < (records_.second() ? middle : end); ++left)
            for (auto right = records_.second() ? middle : left + 1; right < end; ++right)
                if (keys_[left].row != keys_[right].row)
                    found_.pairs.push_back({keys_[left].row, keys_[right].row});
    }

    const Records& records_;
    std::vector<Ingredients> ingredients_;
    std::vector<Key> keys_;
    BlockedPairs found_;
};

} // namespace

// R-MATCHING-17.
BlockedPairs blocked_pairs(const Records& records) { return Blocks{records}.run(); }

} // namespace schakel::matching
