// How questions, answers and disclosures are kept and found.
#include "sharing/advice_store.h"
#include "sharing/disclosure_store.h"
#include "support/databases.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value_from.hpp>

namespace schakel::sharing {
namespace {

class KeepingDisclosures : public testing::OnBothDatabases {
protected:
    const crypto::Vault vault = crypto::Vault::in_memory();
    const Instant noon{std::chrono::hours{12}};

    /// With empty texts and every kind of value, as an advice has them.
    [[nodiscard]] static Advice refusal() {
        Advice no;
        no.verdict = Verdict::must_not;
        no.because = {{"consent", "refused"}, {"acute_danger", false}};
        no.would_change = {{"consent", "refused", "given", Verdict::may}};
        no.possible = {Verdict::may, Verdict::must};
        no.next_question = "necessary";
        return no;
    }
    [[nodiscard]] KeptAdvice advice(const std::string& id = "a-1") const {
        return {.id = {id},
                .by = {{"p-1"}, {"school"}, noon},
                .about = PersonId{"child"},
                .case_id = std::nullopt,
                .recipient = OrganisationId{"local-team"},
                .facts = {{"purpose", {"coordinate_help"}}, {"data", {}}},
                .advice = refusal()};
    }
    [[nodiscard]] Disclosure disclosure(const std::string& id, int hour = 0) const {
        Disclosure one;
        one.id = {id};
        one.advice = {"a-1"};
        one.by = {{"p-1"}, {"school"}, noon + std::chrono::hours{hour}};
        one.to = {"local-team"};
        one.to_professional = ProfessionalId{"p-9"};
        one.about = {{"child"}};
        one.purpose = "coordinate_help";
        one.items = {{"concern", "He does not come."}, {"safe_address", "Elsewhere 1"}};
        one.verdict = Verdict::may;
        one.provisions = {"JW-7.1.4"};
        one.manner = "written_secure";
        one.duties = {"record"};
        one.colleague = "p-3";
        one.policy_version = "aa";
        return one;
    }
    template <class Deed>
    auto with_seals(Deed deed) {
        return does([&](store::Transaction& transaction) {
                   people::Seals seals{transaction, vault};
                   return std::optional{deed(transaction, seals)};
               })
            .value();
    }
    void keeps(const KeptAdvice& one) {
        with_seals([&](store::Transaction& t, people::Seals& seals) {
            keep_advice(t, seals, one);
            return true;
        });
    }
    void keeps(const Disclosure& one) {
        with_seals([&](store::Transaction& t, people::Seals& seals) {
            add_disclosure(t, seals, one);
            return true;
        });
    }
    void erases(const std::string& owner) {
        with_seals([&](store::Transaction&, people::Seals& seals) {
            seals.destroy(owner);
            return true;
        });
    }
    std::optional<KeptAdvice> found(const std::string& id) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return find_advice(t, seals, {id});
        });
    }
    template <class Query, class Name>
    std::vector<Disclosure> all(Query query, const Name& name) {
        return with_seals(
            [&](store::Transaction& t, people::Seals& seals) { return query(t, seals, name); });
    }
};

TEST_P(KeepingDisclosures, gives_back_a_question_and_its_answer_as_they_were) {
    keeps(advice());
    const auto kept = found("a-1");
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->by, advice().by);
    EXPECT_EQ(kept->about, advice().about);
    EXPECT_EQ(kept->case_id, advice().case_id);
    EXPECT_EQ(kept->recipient, advice().recipient);
    EXPECT_EQ(kept->facts, advice().facts);
    EXPECT_EQ(kept->advice, advice().advice);
}

// R-DISCLOSURE-10

TEST_P(KeepingDisclosures, gives_back_what_the_system_knew_beside_what_was_answered) {
    auto asked = advice();
    asked.meeting_kind = MeetingKindId{"hco"};
    asked.known.emplace();
    asked.known->set("authority", "joint");
    asked.known->set("data", Facts::Codes{});
    keeps(asked);
    const auto kept = found("a-1");
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->meeting_kind, asked.meeting_kind);
    EXPECT_EQ(kept->known, asked.known);
}

TEST_P(KeepingDisclosures, gives_back_a_question_of_before_it_was_kept_what_the_system_knew) {
    keeps(advice());
    static const store::Statement sealed_as{"UPDATE sharing_advice SET sealed = $1 WHERE id = $2"};
    with_seals([&](store::Transaction& t, people::Seals& seals) {
        auto content = boost::json::object{};
        content["facts"] = boost::json::value_from(advice().facts);
        content["advice"] = boost::json::value_from(advice().advice);
        t.change(sealed_as,
                 seals.seal("person/child", "advice/a-1", boost::json::serialize(content)), "a-1");
        return true;
    });
    const auto kept = found("a-1");
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->facts, advice().facts);
    EXPECT_EQ(kept->advice, advice().advice);
    EXPECT_FALSE(kept->known);
}

TEST_P(KeepingDisclosures, does_not_keep_two_questions_under_one_identifier) {
    keeps(advice());
    EXPECT_THROW(keeps(advice()), store::Failure);
}

TEST_P(KeepingDisclosures, keeps_an_answer_sealed_for_the_case_or_else_the_person) {
    EXPECT_EQ(owner_of(advice()), "person/child");
    auto in_case = advice();
    in_case.case_id = CaseId{"c-1"};
    EXPECT_EQ(owner_of(in_case), "case/c-1");
    auto anonymous = advice();
    anonymous.about.reset();
    EXPECT_EQ(owner_of(anonymous), "organisation/school");
}

TEST_P(KeepingDisclosures, finds_no_answer_about_someone_who_was_erased) {
    keeps(advice());
    erases("person/child");
    EXPECT_FALSE(found("a-1"));
    EXPECT_FALSE(found("never asked"));
}

TEST_P(KeepingDisclosures, remembers_a_refusal_once) {
    keeps(advice());
    const Signature first{{"p-1"}, {"school"}, noon}, second{{"p-2"}, {"school"}, noon};
    EXPECT_TRUE(does([&](store::Transaction& t) { return keep_refusal(t, {"a-1"}, first); }));
    EXPECT_FALSE(does([&](store::Transaction& t) { return keep_refusal(t, {"a-1"}, second); }));
    EXPECT_EQ(database->read([](store::Transaction& t) { return find_refusal(t, {"a-1"}); }),
              first);
}

TEST_P(KeepingDisclosures, finds_what_came_to_an_organisation_and_what_went_from_it) {
    keeps(advice());
    keeps(disclosure("d-1", 1));
    keeps(disclosure("d-2", 2));
    const std::vector newest_first{disclosure("d-2", 2), disclosure("d-1", 1)};
    EXPECT_EQ(all(disclosures_to, OrganisationId{"local-team"}), newest_first);
    EXPECT_EQ(all(disclosures_by, OrganisationId{"school"}), newest_first);
    EXPECT_TRUE(all(disclosures_to, OrganisationId{"school"}).empty());
    EXPECT_TRUE(all(disclosures_by, OrganisationId{"local-team"}).empty());
}

TEST_P(KeepingDisclosures, finds_what_reached_an_organisation_in_one_case) {
    keeps(advice());
    auto in_case = disclosure("d-1");
    in_case.case_id = CaseId{"c-1"};
    keeps(in_case);
    keeps(disclosure("d-2"));
    const auto reached = [&](const std::string& case_id, const std::string& organisation) {
        return with_seals([&](store::Transaction& t, people::Seals& seals) {
            return disclosures_in_case_to(t, seals, {case_id}, {organisation});
        });
    };
    EXPECT_EQ(reached("c-1", "local-team"), std::vector{in_case});
    EXPECT_TRUE(reached("c-1", "school").empty());
    EXPECT_TRUE(reached("c-2", "local-team").empty());
}

// R-DISCLOSURE-6
TEST_P(KeepingDisclosures, finds_for_the_family_what_was_about_them_without_protected_words) {
    keeps(advice());
    keeps(disclosure("d-1"));
    const auto seen = all(disclosures_about, PersonId{"child"});
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_EQ(seen.at(0).items,
              (std::vector<DisclosedItem>{{"concern", "He does not come."}, {"safe_address", ""}}));
    EXPECT_TRUE(all(disclosures_about, PersonId{"someone else"}).empty());
}

TEST_P(KeepingDisclosures, finds_nothing_about_someone_who_was_erased) {
    keeps(advice());
    keeps(disclosure("d-1"));
    erases("person/child");
    EXPECT_TRUE(all(disclosures_to, OrganisationId{"local-team"}).empty());
}

TEST_P(KeepingDisclosures, gives_back_more_than_a_message_may_hold) {
    keeps(advice());
    auto long_one = disclosure("d-1");
    long_one.items.assign(200, {"concern", std::string(10'000, 'x')});
    keeps(long_one);
    EXPECT_EQ(all(disclosures_by, OrganisationId{"school"}), std::vector{long_one});
}

SCHAKEL_ON_BOTH_DATABASES(KeepingDisclosures);

} // namespace
} // namespace schakel::sharing
