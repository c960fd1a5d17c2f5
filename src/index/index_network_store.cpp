#include "index/index_network_store.h"

#include "index/index_name_store.h"
#include "index/index_row_store.h"
#include "index/objection_store.h"
#include "index/packed_signal.h"

#include <map>

namespace schakel::index {

namespace {

using store::Bytes;
using store::Statement;
using store::Transaction;

/// How many signals are fetched together where very many are gone through.
constexpr std::int64_t page_max = 1'024;

const Statement keys_in{
    "SELECT number, organisation, id FROM index_signal WHERE network = $1 AND number > $2 "
    "AND state <> 3 ORDER BY number LIMIT $3"};
const Statement name_by_number{"SELECT name FROM index_name WHERE number = $1"};
const Statement tokens_in{"SELECT number, tokens FROM index_signal WHERE network = $1 AND "
                          "number > $2 ORDER BY number LIMIT $3"};
// Another municipality's logbook of a signal that moved stays.
const Statement remove_signals_in{
    "DELETE FROM index_signal WHERE network = $1 AND NOT EXISTS "
    "(SELECT 1 FROM index_log l WHERE l.signal = index_signal.number)"};
const Statement leave_logbooks_in{"UPDATE index_signal SET state = 3, used_at = NULL, "
                                  "reported_apart = 1, tokens = $2 WHERE network = $1"};
const Statement remove_token{"DELETE FROM index_token WHERE prefix = $1 AND signal = $2"};

} // namespace

namespace {

/// Where a signal stands in the order of for_each_signal_in.
struct Standing {
    std::int64_t number = 0;
    std::uint32_t organisation = 0;
    /// In `texts` when the identifier is no UUID.
    std::uint32_t text = 0;
    std::array<std::byte, 16> uuid{};
};

/// Signals of a network: 32 bytes for each, however long their rows are.
class Standings {
public:
    Standings(Transaction& transaction, std::int64_t network) {
        std::map<std::int64_t, std::uint32_t> organisations;
        for (std::int64_t last = 0;;) {
            const auto page = transaction.all<std::int64_t, std::int64_t, Bytes>(keys_in, network,
                                                                                 last, page_max);
            for (const auto& [number, organisation, id] : page) {
                const auto [known, is_new] = organisations.emplace(organisation, names_.size());
                if (is_new)
                    names_.push_back(std::get<0>(
                        transaction.find<std::string>(name_by_number, organisation).value()));
                all_.push_back({number, known->second});
                if (id.size() == all_.back().uuid.size()) {
                    std::ranges::copy(id, all_.back().uuid.begin());
                } else {
                    texts_.push_back(unpacked_id(id));
                    all_.back().text = static_cast<std::uint32_t>(texts_.size());
                }
                last = number;
            }
            if (std::ssize(page) < page_max) break;
        }
        std::ranges::sort(all_, [this](const Standing& one, const Standing& other) {
            if (one.organisation != other.organisation)
                return names_[one.organisation] < names_[other.organisation];
            // The sixteen bytes of two UUIDs stand in the order of their letters.
            if (one.text == 0 && other.text == 0) return one.uuid < other.uuid;
            return text_of(one) < text_of(other);
        });
    }
    [[nodiscard]] const std::vector<Standing>& all() const { return all_; }

private:
    [[nodiscard]] std::string text_of(const Standing& one) const {
        return one.text == 0 ? unpacked_id({one.uuid.begin(), one.uuid.end()})
                             : texts_[one.text - 1];
    }
    std::vector<std::string> names_, texts_;
    std::vector<Standing> all_;
};

} // namespace

void for_each_signal_in(Transaction& transaction, const NetworkId& network,
                        const std::function<void(std::span<const IndexRow>)>& see) {
    const auto number = number_of_name(transaction, network.value);
    if (!number) return;
    const Standings standings{transaction, *number};
    for (const auto& standing : standings.all()) {
        auto rows = rows_numbered(transaction, standing.number);
        std::ranges::sort(rows, {},
                          [](const IndexRow& row) { return std::tie(row.kind, row.token); });
        see(rows);
    }
}

std::vector<IndexRow> rows_in(Transaction& transaction, const NetworkId& network) {
    std::vector<IndexRow> found;
    for_each_signal_in(transaction, network, [&](std::span<const IndexRow> rows) {
        found.insert(found.end(), rows.begin(), rows.end());
    });
    return found;
}

namespace {

/// Entries of index_token that go, in the order in which they lie: taken out in that of their signals,
/// each would bring in and write a page of its own.
class TokensGoing {
public:
    explicit TokensGoing(Transaction& transaction) : transaction_{transaction} {}
    void add(const Bytes& token, std::int64_t signal) {
        auto& one = all_.emplace_back(Entry{.prefix = {}, .length = 0, .signal = signal});
        const auto prefix = prefix_of(token);
        std::ranges::copy(prefix, one.prefix.begin());
        one.length = prefix.size();
        if (all_.size() >= at_once_max) remove();
    }
    void remove() {
        std::ranges::sort(all_, {}, &Entry::prefix);
        for (const auto& one : all_)
            transaction_.change(remove_token,
                                Bytes{one.prefix.begin(),
                                      one.prefix.begin() + static_cast<std::ptrdiff_t>(one.length)},
                                one.signal);
        all_.clear();
    }

private:
    /// 24 MB of them.
    static constexpr std::size_t at_once_max = 1'000'000;
    struct Entry {
        std::array<std::byte, 4> prefix;
        std::size_t length;
        std::int64_t signal;
    };
    Transaction& transaction_;
    std::vector<Entry> all_;
};

} // namespace

std::int64_t remove_rows_in(Transaction& transaction, const NetworkId& network) {
    remove_objections_in(transaction, network);
    const auto place = number_of_name(transaction, network.value);
    if (!place) return 0;
    std::int64_t gone = 0;
    TokensGoing going{transaction};
    for (std::int64_t last = 0;;) {
        const auto page = transaction.all<std::int64_t, Bytes>(tokens_in, *place, last, page_max);
        for (const auto& [number, packed] : page) {
            const auto tokens = unpacked_tokens(packed);
            gone += std::ssize(tokens);
            for (const auto& token : tokens)
                going.add(token.token, number);
            last = number;
        }
        if (std::ssize(page) < page_max) break;
    }
    going.remove();
    transaction.change(remove_signals_in, *place);
    transaction.change(leave_logbooks_in, *place, Bytes{});
    remove_names_without_use(transaction);
    return gone;
}

} // namespace schakel::index
