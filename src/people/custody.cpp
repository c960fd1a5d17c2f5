#include "people/custody.h"

#include <algorithm>

namespace schakel::people {

namespace {

constexpr int age_of_majority = 18;

std::vector<Custody> unknown_for(const PersonId& child) {
    return {{.child = child, .holder = std::nullopt, .kind = CustodyKind::unknown}};
}

} // namespace

// R-CUSTODY-1.
std::vector<Custody> custody_by_note(std::string_view note, const PersonId& child,
                                     std::span<const ParentForCustody> parents) {
    const bool third = note.ends_with('D');
    const auto parent_part = third ? note.substr(0, note.size() - 1) : note;
    std::vector<int> numbers;
    if (parent_part == "1")
        numbers = {1};
    else if (parent_part == "2")
        numbers = {2};
    else if (note == "12" || note == "3D")
        numbers = {1, 2};
    else if (!(third && parent_part.empty()))
        return unknown_for(child); // R-CUSTODY-2

    std::vector<Custody> found;
    const auto kind = numbers.size() + (third ? 1 : 0) > 1 ? CustodyKind::joint : CustodyKind::one;
    for (const int number : numbers) {
        const auto parent = std::ranges::find(parents, number, &ParentForCustody::number);
        if (parent == parents.end())
            return unknown_for(child); // R-CUSTODY-2: a note about a parent who is not there.
        found.push_back({.child = child, .holder = parent->id, .kind = kind});
    }
    if (third)
        found.push_back({.child = child, .holder = std::nullopt, .kind = CustodyKind::guardian});
    return found;
}

std::vector<Custody> custody_by_law(const PersonId& child,
                                    std::span<const ParentForCustody> parents, bool married) {
    if (std::ranges::any_of(parents, [](const ParentForCustody& parent) {
            return !parent.deceased && (parent.not_able || !parent.id);
        }))
        return unknown_for(child);
    // R-CUSTODY-3.
    if (parents.size() == 2 && married) {
        std::vector<Custody> found;
        for (const auto& parent : parents)
            if (!parent.deceased)
                found.push_back({.child = child, .holder = parent.id, .kind = CustodyKind::joint});
        if (found.empty()) return unknown_for(child);
        if (found.size() == 1) found.front().kind = CustodyKind::one;
        return found;
    }
    // R-CUSTODY-4. A partner may have custody beside her (BW 1:253sa), and so leaves it unknown.
    if (parents.size() == 1 && parents.front().mother && !parents.front().deceased &&
        !parents.front().ever_had_partner)
        return {{.child = child, .holder = parents.front().id, .kind = CustodyKind::one}};
    return unknown_for(child);
}

bool contradict(std::span<const KnownParent> parents) {
    const auto number = [&](ParentCustody told) {
        return std::ranges::count(parents, told, &KnownParent::custody);
    };
    const auto alone = number(ParentCustody::alone);
    return alone > 1 || (alone == 1 && number(ParentCustody::together) > 0);
}

// R-CUSTODY-6.
std::vector<Custody> custody_as_told(const PersonId& child, std::span<const KnownParent> parents) {
    if (parents.empty()) return {};
    std::vector<Custody> found;
    for (const auto& parent : parents) {
        switch (parent.custody) {
        case ParentCustody::unknown: return unknown_for(child);
        case ParentCustody::none: break;
        case ParentCustody::alone:
            found.push_back({.child = child, .holder = parent.id, .kind = CustodyKind::one});
            break;
        case ParentCustody::together:
            found.push_back({.child = child, .holder = parent.id, .kind = CustodyKind::joint});
            break;
        }
    }
    if (found.empty()) return unknown_for(child);
    // Together with one who is not named: somebody else decides too.
    if (found.size() == 1 && found.front().kind == CustodyKind::joint)
        found.push_back({.child = child, .holder = std::nullopt, .kind = CustodyKind::unknown});
    return found;
}

std::vector<Custody> custody_on(const PersonId& child, std::optional<int> age,
                                std::span<const Custody> kept, std::span<const PersonId> deceased) {
    if (age && *age >= age_of_majority) // R-CUSTODY-5
        return {{.child = child, .holder = std::nullopt, .kind = CustodyKind::none_needed}};
    std::vector<Custody> found;
    for (const auto& custody : kept)
        if (custody.child == child &&
            (!custody.holder || std::ranges::find(deceased, *custody.holder) == deceased.end()))
            found.push_back(custody);
    if (found.empty()) return unknown_for(child);
    // R-CUSTODY-3: who is left of two has it alone.
    if (found.size() == 1 && found.front().kind == CustodyKind::joint)
        found.front().kind = CustodyKind::one;
    return found;
}

CustodyHolders custody_holders(const PersonId& child, std::span<const Custody> custody) {
    CustodyHolders found;
    bool any = false;
    for (const auto& held : custody) {
        if (held.child != child) continue;
        any = true;
        if (held.holder)
            found.holders.push_back(*held.holder);
        else if (held.kind != CustodyKind::none_needed)
            found.all_known = false;
        if (held.kind == CustodyKind::unknown) found.all_known = false; // R-CUSTODY-2
    }
    if (!any) found.all_known = false;
    return found;
}

} // namespace schakel::people
