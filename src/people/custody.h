// Who has custody of a child, as far as the register or the law tells.
//
//   R-CUSTODY-1  What a court decided stands in the register as a note, and goes before what
//                follows from the law. (Logisch Ontwerp BRP, element 11.32.10)
//   R-CUSTODY-2  A note that Schakel cannot read, or that names a third without saying who, leaves
//                custody unknown in that part: a professional asks. (design: doubt means no)
//   R-CUSTODY-3  Parents who are married or were married when the child was there already have
//                custody together; when one of them has died, the other has it alone. (BW 1:251 lid
//                1 en 2; BW 1:253f)
//   R-CUSTODY-4  The only parent, a mother who never had a partner, has custody alone. (BW 1:253b
//                lid 1)
//   R-CUSTODY-5  From eighteen on nobody has custody. (BW 1:233; BW 1:245)
//   R-CUSTODY-6  What a professional tells of the parents is kept as it was told: alone, together, or
//                not. Where of one of them it is not known, where both have none, or where another
//                who is not named has it too, custody stays unknown in that part and permits
//                nothing. (AVG art. 5 lid 1 onder d; R-CUSTODY-2)
//
// NOT YET: recognition since 2023, by which unmarried parents have custody together (BW 1:251b):
// the day of recognition is not read from the register, so that custody of such a child is unknown
// here.
#pragma once

#include "base/time.h"
#include "base/vocabulary.h"

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace schakel::people {

/// joint: together with another holder. one: alone. guardian: who is no parent. none_needed: the
/// child is of age. unknown: somebody may have custody, and it is not known who.
BOOST_DEFINE_ENUM_CLASS(CustodyKind, joint, one, guardian, none_needed, unknown)

/// One holder of custody of one child.
struct Custody {
    PersonId child;
    /// Absent when it is not known here who it is, and for none_needed.
    std::optional<PersonId> holder;
    CustodyKind kind = CustodyKind::unknown;
    bool operator==(const Custody&) const = default;
};
BOOST_DESCRIBE_STRUCT(Custody, (), (child, holder, kind))

/// What the register tells about a parent, as far as custody depends on it.
struct ParentForCustody {
    /// Absent when the parent is known to the register only.
    std::optional<PersonId> id;
    /// Which of the two the register calls this parent: 1 or 2.
    int number = 0;
    bool deceased = false;
    bool mother = false;
    /// Under age, or under a curator: not able to have custody (BW 1:246).
    bool not_able = false;
    bool ever_had_partner = false;
};

/// From a note in the register: 1, 2, 12, D, 1D, 2D and 3D, of which 3D is both parents and a
/// third. All other notes (C, CD, 1C, 2C and 3C of the trial environment) leave custody unknown,
/// whatever parent they name (R-CUSTODY-2).
[[nodiscard]] std::vector<Custody> custody_by_note(std::string_view note, const PersonId& child,
                                                   std::span<const ParentForCustody> parents);

/// From the law, for a minor without a note. `married` says that the parents are married to each
/// other, or were when the child was there already.
[[nodiscard]] std::vector<Custody>
custody_by_law(const PersonId& child, std::span<const ParentForCustody> parents, bool married);

/// What a professional tells of one parent, asked whether this one decides for the child.
BOOST_DEFINE_ENUM_CLASS(ParentCustody, alone, together, none, unknown)

/// A parent who is known already, as told when a child is made known.
struct KnownParent {
    PersonId id;
    ParentCustody custody = ParentCustody::unknown;
    bool operator==(const KnownParent&) const = default;
};
BOOST_DESCRIBE_STRUCT(KnownParent, (), (id, custody))

/// Whether what was told of two parents cannot be true of both.
[[nodiscard]] bool contradict(std::span<const KnownParent> parents);
/// From what was told of at most two parents that do not contradict each other (R-CUSTODY-6); empty
/// when nobody was named.
[[nodiscard]] std::vector<Custody> custody_as_told(const PersonId& child,
                                                   std::span<const KnownParent> parents);

/// Whose permission counts for a child.
struct CustodyHolders {
    std::vector<PersonId> holders;
    /// False when someone else may have custody too: then a person must ask (R-CUSTODY-2).
    bool all_known = true;
    bool operator==(const CustodyHolders&) const = default;
};
BOOST_DESCRIBE_STRUCT(CustodyHolders, (), (holders, all_known))

/// The custody that holds on a day: none_needed from eighteen on, without those who have died
/// since, unknown when nothing was kept or nobody is left. An unknown age is a minor's.
[[nodiscard]] std::vector<Custody> custody_on(const PersonId& child, std::optional<int> age,
                                              std::span<const Custody> kept,
                                              std::span<const PersonId> deceased);
/// Who must agree for this child, from what custody_on gives.
[[nodiscard]] CustodyHolders custody_holders(const PersonId& child,
                                             std::span<const Custody> custody);

} // namespace schakel::people
