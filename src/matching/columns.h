// What the columns of a register are, told from their names or said by whoever links.
//
//   R-MATCHING-13  A column whose name says nothing is not used, and the one that names the record
//                  never is. (design: what is not understood is no evidence)
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace schakel::matching {

enum class ColumnKind {
    given_name,
    surname,
    birth_date,
    number,
    street,
    house_number,
    postcode,
    place,
    sex,
    email,
    other_text,
    unused
};

/// "given name", "e-mail": as a map of columns spells them and as they are shown.
[[nodiscard]] std::string_view word_for(ColumnKind kind);
/// Nothing for what is no kind; underscores and capitals make no difference.
[[nodiscard]] std::optional<ColumnKind> column_kind_of(std::string_view word);

/// A kind for each name of a header. A name and a partner's name are both surnames, two halves of
/// one; of every other kind the first column counts and the others are not used.
[[nodiscard]] std::vector<ColumnKind> guessed_kinds(std::span<const std::string> header,
                                                    std::size_t id_column);

/// What one column of a file is; `other` numbers the other texts, the same for the same name in
/// both registers.
struct ColumnUse {
    ColumnKind kind = ColumnKind::unused;
    std::size_t other = 0;
};

} // namespace schakel::matching
