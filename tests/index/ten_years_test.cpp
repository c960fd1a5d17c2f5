// Ten years of signals, removals, objections, deaths, moves and birthdays that chance brings about, against a
// plain account of what the law asks: on no day a row past its date, and every match that there should be
// (R-SIGNAL-13, R-MATCH-1, R-MATCH-4).
#include "base/local_day.h"
#include "index/index_keeper.h"
#include "index/index_network_store.h"
#include "support/databases.h"

#include <map>
#include <random>
#include <set>

namespace schakel::index {
namespace {

const Instant begin{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1} +
                    std::chrono::hours{12}};
constexpr int days_simulated = 3'653, children = 60, families = 30;
const std::vector<std::string> organisations{"school", "police", "halt", "clinic"};
const NetworkId town{"town"};

struct Child {
    PartialDate birth;
    int family = 0;
    bool died = false;
};

/// What has to be true of one signal.
struct Account {
    std::string id, by;
    std::size_t child = 0;
    SignalTerm term;
    /// Nothing of it stays from this moment on.
    Instant gone_from;
    Instant archived_from;
    bool objected = false;
    bool used = false;

    [[nodiscard]] bool kept(Instant at) const { return at < gone_from; }
    [[nodiscard]] bool active(Instant at) const {
        return kept(at) && !objected && at < archived_from;
    }
    [[nodiscard]] bool archived(Instant at) const { return kept(at) && at >= archived_from; }
};

class TenYears : public testing::OnBothDatabases {
protected:
    std::mt19937 chance{20261123};
    std::vector<Child> all;
    std::vector<Account> accounts;
    std::map<std::string, std::size_t> place_of_account;
    int next = 0;
    std::size_t met = 0, met_in_archive = 0, objections = 0, deaths = 0;

    int below(int number) { return static_cast<int>(chance() % static_cast<unsigned>(number)); }
    void SetUp() override {
        does([](store::Transaction& t) {
            keep_profile(t, {town, LegalProfile::vir_jeugdwet});
            return true;
        });
        for (int i = 0; i < children; ++i)
            all.push_back({{2005 + below(18), 1 + below(12), 1 + below(28)}, below(families)});
    }
    static store::Bytes token(int number) {
        store::Bytes bytes(16, std::byte{7});
        bytes[0] = static_cast<std::byte>(number);
        return bytes;
    }

    /// Who should be told of a new signal, and out of the archive or not.
    std::map<std::string, bool> expected(const Account& made, Instant at) {
        std::map<std::string, bool> found;
        for (auto& other : accounts) {
            if (other.by == made.by || other.id == made.id) continue;
            const bool same = other.child == made.child;
            const bool family = all[other.child].family == all[made.child].family;
            if (other.active(at) && family)
                found.emplace(other.id, false);
            else if (same && other.archived(at) && !other.used)
                found.emplace(other.id, true);
        }
        return found;
    }

    void signals(std::size_t child, Instant at) {
        const auto& about = all[child];
        const auto term = term_of(at, about.birth);
        Account made{"s" + std::to_string(++next),
                     organisations[static_cast<std::size_t>(below(4))],
                     child,
                     term,
                     term.archive_until,
                     term.remove_after};
        const auto matches = does([&](store::Transaction& t) {
            return keeper::keep_signal(
                {.organisation = {made.by},
                 .professional = {"p-" + made.by},
                 .signal = {made.id},
                 .network = town,
                 .profile = LegalProfile::vir_jeugdwet,
                 .tokens = {{TokenKind::person, token(static_cast<int>(child))},
                            {TokenKind::parent, token(100 + about.family)}},
                 .term = term},
                t, at);
        });
        if (term.remove_after <= at || about.died) {
            ASSERT_EQ(matches.has_value(), term.remove_after > at);
            return;
        }
        ASSERT_TRUE(matches);
        std::map<std::string, bool> told;
        for (const auto& match : *matches) {
            told.emplace(match.earlier.value, match.from_archive);
            const auto& other = accounts[place_of_account.at(match.earlier.value)];
            EXPECT_EQ(match.match_on == MatchOn::same_person, other.child == child);
        }
        const auto should = expected(made, at);
        ASSERT_EQ(told, should) << made.id;
        met += should.size();
        for (auto& other : accounts)
            if (const auto found = should.find(other.id); found != should.end() && found->second) {
                other.used = true;
                ++met_in_archive;
            }
        place_of_account.emplace(made.id, accounts.size());
        accounts.push_back(std::move(made));
    }

    void removes(Account& one, RemovalReason reason, Instant at) {
        ASSERT_TRUE(does([&](store::Transaction& t) {
            return keeper::remove_signal({{one.by}, {"p"}, {one.id}, reason}, t, at);
        }));
        if (reason == RemovalReason::risk_gone && !one.objected && one.active(at)) {
            one.archived_from = at;
            one.gone_from = std::min(one.gone_from, years_later(at, 5));
        } else {
            one.gone_from = at;
        }
        one.objected = false;
    }

    void something_happens(Instant at) {
        if (below(3) == 0) {
            const auto child = static_cast<std::size_t>(below(children));
            if (!all[child].died) signals(child, at);
        }
        std::vector<Account*> there;
        for (auto& one : accounts)
            if (one.kept(at)) there.push_back(&one);
        if (there.empty()) return;
        auto& one = *there[static_cast<std::size_t>(below(static_cast<int>(there.size())))];
        const auto what = below(40);
        if (what == 0 && one.active(at)) removes(one, RemovalReason::risk_gone, at);
        if (what == 1) removes(one, RemovalReason::wrong, at);
        if (what == 2 && one.active(at)) {
            ASSERT_TRUE(does([&](store::Transaction& t) {
                return keeper::object_to_signal(
                    {{one.by}, {"p"}, {one.id}, ObjectionAdvice::reject, at}, t, at);
            }));
            one.objected = true;
            // Whoever never judges it: nothing of it is archived.
            one.gone_from = one.term.remove_after;
            ++objections;
        }
        if (what <= 20 && one.objected) {
            const bool upheld = below(2) == 0;
            ASSERT_TRUE(does([&](store::Transaction& t) {
                return keeper::judge_objection(
                    {one.id}, town, upheld ? ObjectionOutcome::upheld : ObjectionOutcome::rejected,
                    {"c"}, t, at);
            }));
            one.objected = false;
            one.gone_from = upheld ? at : one.term.archive_until;
        }
        if (what == 39 && below(10) == 0) {
            all[one.child].died = true;
            ++deaths;
            const auto child = one.child;
            for (auto& each : accounts)
                if (each.child == child && each.kept(at)) removes(each, RemovalReason::death, at);
        }
    }

    /// What is kept, against what should be.
    void holds(Instant at) {
        const auto seconds = at.time_since_epoch().count() / 1'000'000;
        static const store::Statement log{
            "SELECT COUNT(*) FROM index_log l LEFT JOIN index_signal s ON s.number = l.signal "
            "WHERE s.number IS NULL OR s.archive_until <= $1"};
        static const store::Statement signals{
            "SELECT COUNT(*) FROM index_signal WHERE archive_until <= $1"};
        static const store::Statement names{
            "SELECT COUNT(*) FROM index_name WHERE keep_until <= $1"};
        static const store::Statement matches{
            "SELECT COUNT(*) FROM index_match WHERE keep_until <= $1"};
        static const store::Statement marks{
            "SELECT COUNT(*) FROM index_signal WHERE state = 3 AND (used_at IS NOT NULL OR "
            "length(tokens) > 0)"};
        static const store::Statement tokens{"SELECT COUNT(*) FROM index_token"};
        static const store::Statement tokens_of_nothing{
            "SELECT COUNT(*) FROM index_token t WHERE NOT EXISTS (SELECT 1 FROM index_signal s "
            "WHERE s.number = t.signal AND s.state <> 3)"};
        database->read([&](store::Transaction& t) {
            std::set<std::string> kept;
            const auto rows = rows_in(t, town);
            for (const auto& row : rows) {
                const auto& [id, kind, state, remove_after, archive_until] = std::tie(
                    row.signal.value, row.kind, row.state, row.remove_after, row.archive_until);
                const auto& one = accounts[place_of_account.at(id)];
                EXPECT_TRUE(one.kept(at)) << id << " is past its date";
                EXPECT_LT(at, archive_until) << id;
                EXPECT_LE(archive_until,
                          start_of({all[one.child].birth.year + 23, all[one.child].birth.month,
                                    all[one.child].birth.day}))
                    << "not after 23";
                EXPECT_FALSE(all[one.child].died);
                if (state != RowState::archived) { EXPECT_LT(at, remove_after) << id; }
                if (one.archived(at)) { EXPECT_EQ(kind, TokenKind::person) << id; }
                if (kind == TokenKind::person) kept.insert(id);
            }
            for (const auto& one : accounts)
                EXPECT_EQ(kept.contains(one.id), one.kept(at)) << one.id;
            const auto number = [&](const store::Statement& statement, const auto&... arguments) {
                return std::get<0>(t.find<std::int64_t>(statement, arguments...).value());
            };
            EXPECT_EQ(number(matches, at), 0);
            for (const auto* past : {&log, &signals, &names})
                EXPECT_EQ(number(*past, seconds), 0) << past->sql();
            EXPECT_EQ(number(marks), 0);
            EXPECT_EQ(number(tokens), std::ssize(rows)) << "and nothing is found by any other";
            EXPECT_EQ(number(tokens_of_nothing), 0);
            return true;
        });
    }
};

TEST_P(TenYears, R_SIGNAL_13_leave_no_row_past_its_date_and_lose_no_match) {
    for (int day = 0; day < days_simulated; ++day) {
        const auto at = begin + std::chrono::days{day};
        // Some days the tidying comes late: what is past meets nobody all the same.
        const bool late = below(4) == 0;
        const auto tidy = [&] {
            for (bool more = true; more;)
                does([&](store::Transaction& t) {
                    more = keeper::tidy_index(t, at).anything();
                    return true;
                });
        };
        if (!late) tidy();
        something_happens(at);
        if (late) tidy();
        if (day % 7 == 0 || date_of(at).day == 1) holds(at);
        if (HasFatalFailure() || HasNonfatalFailure()) FAIL() << "on day " << day;
    }
    // That it was no empty exercise.
    EXPECT_GT(accounts.size(), 500u);
    EXPECT_GT(met, 200u);
    EXPECT_GT(met_in_archive, 20u);
    EXPECT_GT(objections, 20u);
    EXPECT_GT(deaths, 2u);
}

SCHAKEL_ON_BOTH_DATABASES(TenYears);

} // namespace
} // namespace schakel::index
