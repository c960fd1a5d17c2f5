// The citizen service number, and the guard that keeps invented persons and real ones apart.
//
//   R-BSN-1  A number has nine digits and passes the eleven test, or it is no number. (Logisch
//            Ontwerp BRP, element 01.20)
//   R-BSN-2  A database holds test numbers only (they begin with 99999 or 0000) or real ones only;
//            a number of the other kind is refused, also in a search. (design: nobody tries things
//            out on a real family, and no invented family stands among the real ones)
//   R-BSN-3  A database that was not marked takes no number at all, and one that was marked stays
//            so. (design: doubt means no)
#pragma once

#include "store/store.h"

#include <boost/describe.hpp>
#include <expected>
#include <optional>
#include <string_view>

namespace schakel::people {

/// What a database is marked as; kept in store_setting under 'people.numbers'.
BOOST_DEFINE_ENUM_CLASS(BsnGuard, test, real)

BOOST_DEFINE_ENUM_CLASS(BsnRefusal, number_fails_eleven_test, real_number_in_test_database,
                        test_number_in_real_database, database_not_marked)

/// The rule that a refusal rests on, such as "R-BSN-2".
[[nodiscard]] std::string_view rule_of(BsnRefusal refusal);

/// R-BSN-1.
[[nodiscard]] bool passes_eleven_test(std::string_view number);
/// Whether a number belongs to an invented person.
[[nodiscard]] bool is_test_number(std::string_view number);

/// Whether a number may stand in a database that is marked so, or not marked (nullopt).
[[nodiscard]] std::expected<void, BsnRefusal> check_bsn(std::string_view number,
                                                        std::optional<BsnGuard> guard);

/// What the database is marked as; nullopt when it is not.
[[nodiscard]] std::optional<BsnGuard> find_bsn_guard(store::Transaction& transaction);
/// Marks the database. Returns false, and changes nothing, when it is marked as the other
/// (R-BSN-3).
[[nodiscard]] bool mark_numbers(store::Transaction& transaction, BsnGuard guard);

} // namespace schakel::people
