#include "people/import_persons.h"

#include "base/utf8.h"
#include "base/uuid.h"
#include "codec/csv.h"
#include "crypto/sha256.h"
#include "people/register_person.h"

#include <algorithm>
#include <array>

namespace schakel::people {

namespace {

/// So many faults tell enough about a file.
constexpr std::size_t faults_max = 20;
/// A row that is longer has no end; the reader of rows says so.
constexpr std::size_t row_bytes_max = 1 << 20;
constexpr std::size_t block_bytes = 1 << 18;
constexpr codec::CsvLimits part_limits{.rows_max = 100'000};

/// One row of the file.
struct RegisterRow {
    std::string bsn;
    std::string family_name;
    PartialDate birth_date;
    std::optional<std::string> given_names;
    std::optional<std::string> prefix;
    std::optional<Sex> sex;
    std::optional<std::string> street;
    std::optional<std::int32_t> house_number;
    std::optional<std::string> addition;
    std::optional<std::string> postcode;
    std::optional<std::string> place;
    std::optional<bool> address_secret;
};
BOOST_DESCRIBE_STRUCT(RegisterRow, (),
                      (bsn, family_name, birth_date, given_names, prefix, sex, street, house_number,
                       addition, postcode, place, address_secret))

/// The bytes of a file from its beginning, a part of so many whole rows after the other, and the hash
/// of what was read.
class Parts {
public:
    Parts(std::istream& file, std::size_t rows_in_part) : file_{file}, rows_in_part_{rows_in_part} {
        file_.clear();
        file_.seekg(0);
        header_ = rows(1);
    }

    /// The header and the next rows; empty when there are none any more.
    [[nodiscard]] std::string next() {
        auto part = rows(rows_in_part_);
        return part.empty() ? part : header_ + part;
    }
    [[nodiscard]] const std::string& header() const { return header_; }
    /// Of all that was read.
    [[nodiscard]] std::string hash() const { return crypto::to_hex(hash_); }
    [[nodiscard]] bool failed() const { return file_.bad(); }

private:
    bool read_block() {
        if (!file_) return false;
        const auto before = text_.size();
        text_.resize(before + block_bytes);
        file_.read(text_.data() + before, block_bytes);
        text_.resize(before + static_cast<std::size_t>(file_.gcount()));
        const auto block = std::string_view{text_}.substr(before);
        hash_ = crypto::sha256({hash_, crypto::bytes_of(block)});
        return !block.empty();
    }
    std::string rows(std::size_t wanted) {
        std::size_t at = 0;
        std::size_t begin_of_row = 0;
        bool quoted = false;
        while (wanted > 0 && at - begin_of_row < row_bytes_max) {
            if (at == text_.size() && !read_block()) break;
            const char sign = text_[at++];
            if (sign == '"') quoted = !quoted;
            if (sign != '\n' || quoted) continue;
            --wanted;
            begin_of_row = at;
        }
        auto part = text_.substr(0, at);
        text_.erase(0, at);
        return part;
    }

    std::istream& file_;
    std::size_t rows_in_part_;
    std::string header_;
    /// Read, and not given out yet.
    std::string text_;
    crypto::Hash hash_{};
};

RegisterPerson command_of(RegisterRow row) {
    RegisterPerson command{.id = {new_uuid()},
                           .name = {std::move(row.given_names), std::nullopt, std::move(row.prefix),
                                    std::move(row.family_name)},
                           .birth_date = row.birth_date,
                           .sex = row.sex.value_or(Sex::unknown),
                           .address = {},
                           // Who leaves it out says no more than that nobody knows (R-PERSON-2).
                           .address_secret = row.address_secret.value_or(false),
                           .bsn = std::move(row.bsn),
                           .parents = {}};
    if (row.street || row.house_number || row.addition || row.postcode || row.place)
        command.address =
            Address{row.street.value_or(""), row.house_number.value_or(0), std::move(row.addition),
                    row.postcode.value_or(""), row.place.value_or("")};
    return command;
}

/// Which column of an address that is begun is missing; empty when it is whole, or there is none.
std::string_view missing_of_address(const RegisterRow& row) {
    if (!row.street && !row.house_number && !row.addition && !row.postcode && !row.place) return {};
    if (!row.street) return "street";
    if (!row.house_number) return "houseNumber";
    if (!row.postcode) return "postcode";
    return row.place ? std::string_view{} : "place";
}

std::string_view column_of(RegisterRefusal refusal) {
    switch (refusal) {
    case RegisterRefusal::born_in_the_future: return "birthDate";
    case RegisterRefusal::name_without_letters: return "familyName";
    case RegisterRefusal::postcode_not_dutch: return "postcode";
    case RegisterRefusal::house_number_out_of_range: return "houseNumber";
    case RegisterRefusal::id_not_random:
    case RegisterRefusal::more_than_two_parents:
    case RegisterRefusal::parent_named_twice:
    case RegisterRefusal::parent_not_older:
    case RegisterRefusal::custody_contradicts: break;
    }
    return "bsn";
}

/// Where the bytes of a part are no UTF-8: the row, and which sign of it.
std::string place_of_bad_byte(std::string_view part, std::size_t rows_before) {
    std::size_t row = 1;
    std::size_t sign_of_row = 1;
    for (std::size_t at = 0; at < part.size();) {
        const auto sign = next_code_point(part, at);
        if (sign <= 0) break;
        ++sign_of_row;
        if (sign != '\n') continue;
        ++row;
        sign_of_row = 1;
    }
    return codec::csv_place(row + (row > 1 ? rows_before : 0),
                            std::to_string(sign_of_row) + " (counted in signs)");
}

/// The first reading, which keeps nothing (R-IMPORT-1).
class Judging {
public:
    Judging(std::optional<BsnGuard> guard, const PartialDate& today)
        : guard_{guard}, today_{today} {}

    void judge(std::string_view part) {
        auto limits = part_limits;
        limits.rows_before = rows_;
        auto rows = codec::read_csv<RegisterRow>(part, limits);
        if (!rows) {
            for (auto& fault : rows.error()) {
                if (fault.pointer.empty()) fault.pointer = place_of_bad_byte(part, rows_);
                add(std::move(fault));
            }
            // How many rows it had is not known: what comes after it would be named wrongly.
            ended_ = true;
            return;
        }
        for (auto& row : *rows) {
            ++rows_;
            judge(std::move(row));
        }
    }
    /// Numbers that stand twice, once all was read.
    void judge_numbers() {
        std::ranges::sort(numbers_);
        for (std::size_t at = 1; at < numbers_.size(); ++at)
            if (numbers_[at] == numbers_[at - 1]) twice_.push_back(numbers_[at]);
    }
    /// After judge_numbers, for each part again: where those stand.
    void find_twice(std::string_view part) {
        auto rows = codec::read_csv<RegisterRow>(part, part_limits);
        if (!rows) return;
        for (const auto& row : *rows) {
            ++seen_;
            const auto number = number_of(row.bsn);
            if (!std::ranges::binary_search(twice_, number)) continue;
            const auto [first, is_first] = first_at_.try_emplace(number, seen_);
            if (!is_first)
                add({codec::csv_place(seen_ + 1, "bsn"), "duplicate",
                     "the number stands in row " + std::to_string(first->second + 1) + " already"});
        }
    }

    [[nodiscard]] bool has_enough() const { return ended_ || faults_.size() >= faults_max; }
    [[nodiscard]] bool has_twice() const { return !twice_.empty(); }
    [[nodiscard]] const Faults& faults() const { return faults_; }
    [[nodiscard]] std::size_t rows() const { return rows_; }

private:
    static std::uint32_t number_of(std::string_view bsn) {
        std::uint32_t number = 0;
        for (const char digit : bsn)
            number = number * 10 + static_cast<std::uint32_t>(digit - '0');
        return number;
    }
    void add(Invalid fault) {
        if (faults_.size() < faults_max) faults_.push_back(std::move(fault));
    }
    void judge(RegisterRow row) {
        const auto place = [&](std::string_view column) {
            return codec::csv_place(rows_ + 1, column);
        };
        const auto guarded = check_bsn(row.bsn, guard_);
        if (!guarded)
            add({place("bsn"), std::string{codec::word_for(guarded.error())},
                 "this number may not stand here (" + std::string{rule_of(guarded.error())} + ")"});
        else
            numbers_.push_back(number_of(row.bsn));
        if (const auto missing = missing_of_address(row); !missing.empty())
            return add({place(missing), "missing", "an address is whole or not there"});
        if (const auto refusal = refusal_to_register(command_of(std::move(row)), today_))
            add({place(column_of(*refusal)), std::string{codec::word_for(*refusal)},
                 "this cannot be registered (" + std::string{rule_of(*refusal)} + ")"});
    }

    std::optional<BsnGuard> guard_;
    PartialDate today_;
    std::size_t rows_ = 0;
    std::size_t seen_ = 0;
    bool ended_ = false;
    std::vector<std::uint32_t> numbers_;
    std::vector<std::uint32_t> twice_;
    std::map<std::uint32_t, std::size_t> first_at_;
    Faults faults_;
};

/// What a first reading came to.
struct Judged {
    std::string hash;
    std::int64_t total = 0;
};

std::expected<Judged, ImportError> judged(std::istream& file, const ImportTerms& terms,
                                          std::optional<BsnGuard> guard, Instant now,
                                          const std::function<bool(const ImportProgress&)>& go_on) {
    Judging judging{guard, date_of(now)};
    Parts parts{file, terms.rows_in_part};
    // A file with a header alone has that judged too.
    if (parts.header().empty())
        return std::unexpected{Faults{{"row 1", "missing", "the header must be there"}}};
    judging.judge(parts.header());
    for (auto part = parts.next(); !part.empty() && !judging.has_enough(); part = parts.next()) {
        judging.judge(part);
        // Reading keeps nothing, so that nothing is lost by going on to its end.
        (void)go_on({.total = 0,
                     .done = static_cast<std::int64_t>(judging.rows()),
                     .done_before = 0,
                     .reading = true});
    }
    if (parts.failed()) return std::unexpected{ImportDisturbed{}};
    const Judged outcome{parts.hash(), static_cast<std::int64_t>(judging.rows())};
    judging.judge_numbers();
    if (judging.has_twice() && !judging.has_enough()) {
        Parts again{file, terms.rows_in_part};
        for (auto part = again.next(); !part.empty() && !judging.has_enough(); part = again.next())
            judging.find_twice(part);
    }
    if (!judging.faults().empty()) return std::unexpected{judging.faults()};
    return outcome;
}

/// Where it begins: kept anew, gone on with, or why not (R-IMPORT-3).
std::expected<KeptImport, ImportError> begun(store::Transaction& transaction, const Judged& file,
                                             const ImportTerms& terms, BsnGuard guard,
                                             Instant now) {
    if (auto kept = find_import(transaction, file.hash)) return *std::move(kept);
    if (const auto other = half_done_import(transaction)) {
        if (!terms.instead_of_half_done)
            return std::unexpected{HalfDoneImport{other->total, other->done}};
        remove_import(transaction, other->file_hash);
    }
    if (!mark_numbers(transaction, guard)) return std::unexpected{ImportDisturbed{}};
    KeptImport begins{.file_hash = file.hash,
                      .total = file.total,
                      .done = 0,
                      .added = 0,
                      .known = 0,
                      .started_at = now,
                      .ended_at = {}};
    if (begins.total == 0) begins.ended_at = now;
    add_import(transaction, begins);
    return begins;
}

/// One part, whole or not at all (R-IMPORT-2).
std::optional<KeptImport> taken_over(store::Transaction& transaction, const crypto::Vault& vault,
                                     KeptImport import, const std::vector<RegisterRow>& rows,
                                     Instant now) {
    const auto before = import.done;
    const auto today = date_of(now);
    for (const auto& row : rows) {
        const auto registered = register_person(command_of(row), transaction, vault, today);
        // All else was judged before; what is refused now is a file that changed meanwhile.
        if (registered)
            ++import.added;
        else if (std::holds_alternative<PersonAlreadyKnown>(registered.error()))
            ++import.known;
        else
            return std::nullopt;
        ++import.done;
    }
    if (import.done > import.total) return std::nullopt;
    if (import.done == import.total) import.ended_at = now;
    if (!change_import(transaction, import, before)) return std::nullopt;
    return import;
}

} // namespace

std::expected<KeptImport, ImportError>
import_persons(std::istream& file, const ImportTerms& terms, store::Database& database,
               const crypto::Vault& vault, Instant now,
               const std::function<bool(const ImportProgress&)>& go_on) {
    // 1. What the database is for; a database that is marked says so itself.
    const auto marked =
        database.read([](store::Transaction& transaction) { return find_bsn_guard(transaction); });
    const auto guard = marked ? marked : terms.numbers;
    if (!guard) return std::unexpected{NumbersNotSaid{}};

    // 2. R-IMPORT-1, R-IMPORT-3
    const auto first = judged(file, terms, guard, now, go_on);
    if (!first) return std::unexpected{first.error()};
    auto import = database.write([&](store::Transaction& transaction) {
        return begun(transaction, *first, terms, *guard, now);
    });
    if (!import || import->ended_at) return import;

    // 3. The rows behind the last that was kept.
    const auto done_before = import->done;
    Parts parts{file, terms.rows_in_part};
    std::int64_t passed = 0;
    for (auto part = parts.next(); !part.empty(); part = parts.next()) {
        auto rows = codec::read_csv<RegisterRow>(part, part_limits);
        if (!rows) return std::unexpected{ImportDisturbed{}};
        const auto in_part = static_cast<std::int64_t>(rows->size());
        const auto kept = std::clamp<std::int64_t>(done_before - passed, 0, in_part);
        passed += in_part;
        rows->erase(rows->begin(), rows->begin() + kept);
        if (rows->empty()) continue;
        const auto next = database.write([&](store::Transaction& transaction) {
            return taken_over(transaction, vault, *import, *rows, now);
        });
        if (!next) return std::unexpected{ImportDisturbed{}};
        import = *next;
        if (!go_on({import->total, import->done, done_before, false})) return import;
    }
    // It ended before what was counted: a file that became shorter meanwhile.
    if (!import->ended_at) return std::unexpected{ImportDisturbed{}};
    return import;
}

} // namespace schakel::people
