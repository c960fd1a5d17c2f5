// What the people of an organisation read, for who guards privacy there (R-LEDGER-7).
#include "ledger/own_readings.h"

#include "a_log.h"
#include "networks/directory_store.h"

namespace schakel::ledger {
namespace {

class OwnReadingsShown : public ALog {
protected:
    ListOwnReadings wanted{.from = noon, .until = noon + std::chrono::hours{24}};

    void SetUp() override {
        does([&](store::Transaction& transaction) {
            for (const auto* name : {"school", "police"}) {
                networks::Organisation one;
                one.id = {name};
                one.name = name;
                one.kind = "school";
                one.task = "t";
                one.secrecy = "general";
                one.wgs_role = "none";
                networks::keep(transaction, one);
            }
            for (const auto* id : {"ada", "bea"}) {
                networks::Professional one;
                one.id = {id};
                one.organisation = {"school"};
                one.name = id;
                one.function = "mentor";
                networks::keep(transaction, one);
            }
            return true;
        });
        logs("ada", 1, {"case/c-1"});
        logs("bea", 2, {"person/child", "case/c-1"});
        logs("ada", 3, {"person/child"});
        logs("cop", 4, {"person/child"}, "police");
    }
    void logs(const std::string& professional, int minute, std::vector<std::string> subjects,
              const std::string& organisation = "school") {
        does([&](store::Transaction& transaction) {
            log_reading(transaction, {.at = noon + std::chrono::minutes{minute},
                                      .professional = {professional},
                                      .organisation = {organisation},
                                      .what = "/v1/cases/{id}",
                                      .subjects = subjects,
                                      .ground = "task"});
            return true;
        });
    }
    [[nodiscard]] static access::Actor officer(std::vector<std::string> roles = {
                                                   "privacy_officer"}) {
        access::Actor one;
        one.professional = {"fg"};
        one.organisation = {"school"};
        one.roles = std::move(roles);
        return one;
    }
    auto lists(const access::Actor& by = officer()) {
        return database->read([&](store::Transaction& transaction) {
            return list_own_readings(transaction, wanted, by);
        });
    }
    /// The minutes at which the readings on the page were.
    std::vector<std::int64_t> minutes() {
        std::vector<std::int64_t> found;
        const auto page = lists().value();
        for (const auto& one : page.items)
            found.push_back(
                std::chrono::duration_cast<std::chrono::minutes>(one.at - noon).count());
        return found;
    }
    using Minutes = std::vector<std::int64_t>;
};

TEST_P(OwnReadingsShown, are_those_of_the_own_people_the_newest_first) {
    EXPECT_EQ(minutes(), (Minutes{3, 2, 1})) << "nothing of the police";
    const auto second = lists().value().items.at(1);
    EXPECT_EQ(second.by.name, "bea");
    EXPECT_EQ(second.what, "/v1/cases/{id}");
    EXPECT_EQ(second.ground, "task");
    EXPECT_EQ(second.about, (std::vector<ReadingSubject>{{SubjectKind::person, "child"},
                                                         {SubjectKind::case_file, "c-1"}}));
}

TEST_P(OwnReadingsShown, are_those_about_one_person_or_one_case) {
    wanted.person = PersonId{"child"};
    EXPECT_EQ(minutes(), (Minutes{3, 2}));
    wanted.person.reset();
    wanted.case_id = CaseId{"c-1"};
    EXPECT_EQ(minutes(), (Minutes{2, 1}));
    wanted.professional = ProfessionalId{"ada"};
    EXPECT_EQ(minutes(), Minutes{1});
    wanted.person = PersonId{"child"};
    EXPECT_EQ(lists().error(), OwnReadingsRefusal::two_subjects);
}

TEST_P(OwnReadingsShown, are_those_of_one_professional_in_a_period) {
    wanted.professional = ProfessionalId{"ada"};
    EXPECT_EQ(minutes(), (Minutes{3, 1}));
    wanted.from = noon + std::chrono::minutes{1};
    wanted.until = noon + std::chrono::minutes{3};
    EXPECT_EQ(minutes(), Minutes{1}) << "from the first moment, before the last";
    wanted.professional = ProfessionalId{"cop"};
    EXPECT_TRUE(minutes().empty()) << "of another organisation";
}

TEST_P(OwnReadingsShown, are_of_a_year_at_most) {
    wanted.until = wanted.from + reading_period_max;
    EXPECT_TRUE(lists());
    wanted.until += std::chrono::microseconds{1};
    EXPECT_EQ(lists().error(), OwnReadingsRefusal::period_too_long);
    wanted.until = wanted.from;
    EXPECT_EQ(lists().error(), OwnReadingsRefusal::period_too_long);
}

TEST_P(OwnReadingsShown, come_page_by_page_each_once_also_those_of_one_moment) {
    for (std::int64_t i = 0; i < 2 * readings_on_page; ++i)
        logs("ada", 10, {"case/c-2"});
    std::size_t seen = 0;
    int pages = 0;
    for (bool more = true; more; ++pages) {
        const auto page = lists().value();
        EXPECT_LE(std::ssize(page.items), readings_on_page);
        seen += page.items.size();
        wanted.after = page.next;
        more = page.next.has_value();
    }
    EXPECT_EQ(pages, 3);
    EXPECT_EQ(std::ssize(std::vector<int>(seen)), 2 * readings_on_page + 3);
    wanted.after = "never-there";
    EXPECT_EQ(lists().error(), OwnReadingsRefusal::page_not_known);
}

TEST_P(OwnReadingsShown, are_for_who_guards_privacy_and_for_nobody_else) {
    EXPECT_EQ(lists(officer({})).error(), OwnReadingsRefusal::not_privacy_officer);
    EXPECT_EQ(lists(officer({"case_director", "network_manager"})).error(),
              OwnReadingsRefusal::not_privacy_officer);
    auto citizen = officer();
    citizen.kind = access::AccountKind::citizen;
    EXPECT_EQ(lists(citizen).error(), OwnReadingsRefusal::not_privacy_officer);
    auto of_police = officer();
    of_police.organisation = {"police"};
    const auto theirs = lists(of_police).value();
    ASSERT_EQ(theirs.items.size(), 1u);
    EXPECT_EQ(theirs.items.front().by.name, "cop") << "also who left the directory";
}

TEST_P(OwnReadingsShown, are_a_reading_too_about_what_was_asked) {
    EXPECT_EQ(subject_of(wanted, officer()), "organisation/school");
    wanted.professional = ProfessionalId{"ada"};
    EXPECT_EQ(subject_of(wanted, officer()), "professional/ada");
    wanted.case_id = CaseId{"c-1"};
    EXPECT_EQ(subject_of(wanted, officer()), "case/c-1");
}

SCHAKEL_ON_BOTH_DATABASES(OwnReadingsShown);

} // namespace
} // namespace schakel::ledger
