// What was told about someone, as they read it themselves.
#include "citizen/own_disclosures.h"

#include "citizen/own_page_fixture.h"
#include "codec/json.h"
#include "sharing/advice_store.h"
#include "sharing/disclosure_store.h"
#include "sharing/duty_store.h"

#include <gtest/gtest.h>

namespace schakel::citizen {
namespace {

class OwnDisclosures : public WithAnOwnPage {
protected:
    static const sharing::SharingFramework& framework() {
        static const auto built_in = sharing::SharingFramework::built_in();
        return built_in;
    }
    void tell(const std::string& id, std::vector<PersonId> about,
              std::vector<std::string> kinds = {"concern"}, std::vector<std::string> duties = {},
              int hour = 0, const std::string& to = "local-team") {
        keeps([&](store::Transaction& t, people::Seals& seals) {
            sharing::KeptAdvice asked;
            asked.id = {"advice-of-" + id};
            asked.by = actor("school").signature();
            asked.case_id = case_id;
            sharing::keep_advice(t, seals, asked);
            sharing::Disclosure one;
            one.id = {id};
            one.advice = asked.id;
            one.by = asked.by;
            one.by.at += std::chrono::hours{hour};
            one.to = {to};
            one.about = about;
            one.case_id = case_id;
            for (const auto& kind : kinds)
                one.items.push_back({kind, "the very words"});
            one.verdict = sharing::Verdict::may;
            one.provisions = {framework().provisions().front().id, "of-an-older-version"};
            one.sentence_nl = "Omdat het mag.";
            one.sentence_en = "Because it may.";
            one.duties = duties;
            sharing::add_disclosure(t, seals, one);
            sharing::expect_duties(t, one, sharing::duties_of(one, asked, framework()));
        });
    }
    void informed(const std::string& id, sharing::DutyHow how) {
        keeps([&](store::Transaction& t, people::Seals& seals) {
            sharing::keep_said(t, seals, sharing::telling_of(t, {id}).value(),
                               {how, "Not safe.", std::nullopt, monday, PartialDate{2027, 1, 1}});
        });
    }
    std::vector<OwnDisclosure> read_by(const PersonId& who, int days_later = 3) {
        return looks([&](store::Transaction& t) {
            return own_disclosures(t, vault, framework(), citizen(who, days_later));
        });
    }
    std::vector<std::string> ids(const PersonId& who, int days_later = 3) {
        std::vector<std::string> found;
        for (const auto& one : read_by(who, days_later))
            found.push_back(one.id.value);
        return found;
    }
};
using Ids = std::vector<std::string>;

// J2

TEST_P(OwnDisclosures, J2_say_what_was_told_to_whom_and_on_which_ground) {
    tell("d-1", {mother}, {"concern", "school", "concern"});
    const auto seen = read_by(mother);
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_EQ(seen[0].at, monday);
    EXPECT_EQ(seen[0].from.name, "The school");
    EXPECT_EQ(seen[0].to.name, "The local-team");
    EXPECT_EQ(seen[0].data, (Ids{"concern", "school"}));
    EXPECT_EQ(seen[0].sentence_nl, "Omdat het mag.");
    ASSERT_EQ(seen[0].provisions.size(), 2u);
    const auto& known = framework().provisions().front();
    EXPECT_EQ(seen[0].provisions[0],
              (sharing::ProvisionShort{known.id, known.law, known.article, known.gist}));
    EXPECT_EQ(seen[0].provisions[1], (sharing::ProvisionShort{"of-an-older-version", "", "", ""}));
}

TEST_P(OwnDisclosures, stand_with_the_newest_first_and_each_once) {
    tell("d-1", {mother}, {"concern"}, {}, 1);
    tell("d-2", {mother, boy, brother}, {"concern"}, {}, 3);
    tell("d-3", {boy}, {"concern"}, {}, 2);
    EXPECT_EQ(ids(mother), (Ids{"d-2", "d-3", "d-1"}));
}

// R-CITIZEN-7

TEST_P(OwnDisclosures, about_a_child_are_shown_to_the_parent_with_custody_and_to_that_child) {
    tell("d-1", {boy});
    EXPECT_EQ(ids(mother), Ids{"d-1"});
    EXPECT_EQ(ids(boy), Ids{"d-1"});
    EXPECT_TRUE(ids(father).empty()) << "no custody";
    EXPECT_TRUE(ids(brother).empty()) << "a brother reads of himself only";
    EXPECT_TRUE(ids(uncle).empty());
}

TEST_P(OwnDisclosures, about_a_child_are_shown_to_nobody_while_custody_is_not_known) {
    tell("d-1", {boy});
    custody(boy, {{boy, std::nullopt, people::CustodyKind::unknown}});
    EXPECT_TRUE(ids(mother).empty());
}

TEST_P(OwnDisclosures, do_not_tell_about_whom_else_they_were) {
    tell("d-1", {father, boy, brother, mother});
    EXPECT_EQ(read_by(father)[0].about.size(), 1u);
    EXPECT_EQ(read_by(father)[0].about[0].id, father);
    EXPECT_EQ(read_by(boy)[0].about.size(), 1u);
    EXPECT_EQ(read_by(mother)[0].about.size(), 3u) << "herself and both boys, not their father";
    EXPECT_EQ(codec::write_json(read_by(father)).find("Bram"), std::string::npos);
}

TEST_P(OwnDisclosures, are_not_shown_to_a_child_under_twelve) {
    const PersonId small{"22222222-2222-4222-8222-222222222228"};
    keeps([&](store::Transaction& t, people::Seals& seals) {
        const crypto::SearchTokens tokens{vault};
        people::add_person(t, seals, tokens, person(small, "Bo", {2015, 5, 1}));
    });
    tell("d-1", {small});
    EXPECT_TRUE(ids(small).empty());
}

TEST_P(OwnDisclosures, about_someone_of_sixteen_are_shown_to_that_one_only) {
    tell("d-1", {brother});
    EXPECT_EQ(ids(mother), Ids{"d-1"});
    const auto two_years = 2 * 365; // He is sixteen from 1 May 2027 on.
    EXPECT_TRUE(ids(mother, two_years).empty());
    EXPECT_EQ(ids(brother, two_years), Ids{"d-1"});
}

// R-CITIZEN-8

TEST_P(OwnDisclosures, never_show_a_reporter_or_a_secret_address) {
    tell("d-1", {mother}, {"reporter_identity", "concern", "safe_address"});
    tell("d-2", {mother}, {"safe_address", "reporter_identity"});
    const auto seen = read_by(mother);
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_EQ(seen[0].data, Ids{"concern"});
    const auto text = codec::write_json(seen);
    EXPECT_EQ(text.find("reporter_identity"), std::string::npos);
    EXPECT_EQ(text.find("safe_address"), std::string::npos);
}

// R-DISCLOSURE-11

TEST_P(OwnDisclosures, show_nothing_that_stayed_within_one_organisation) {
    tell("d-1", {mother}, {"concern"}, {}, 0, "school");
    EXPECT_TRUE(ids(mother).empty());
}

// R-CITIZEN-9

TEST_P(OwnDisclosures, leave_out_what_it_is_not_safe_to_tell_yet) {
    tell("d-1", {mother}, {"concern"}, {"record", "postpone_informing"});
    EXPECT_TRUE(ids(mother).empty());
    informed("d-1", sharing::DutyHow::postponed);
    EXPECT_TRUE(ids(mother).empty());
    informed("d-1", sharing::DutyHow::done);
    EXPECT_EQ(ids(mother), Ids{"d-1"}) << "they know of it now";
}

TEST_P(OwnDisclosures, leave_out_what_was_found_later_not_to_be_safe_to_tell) {
    tell("d-1", {mother}, {"concern"}, {"record", "inform_after"});
    EXPECT_EQ(ids(mother), Ids{"d-1"});
    informed("d-1", sharing::DutyHow::postponed);
    EXPECT_TRUE(ids(mother).empty());
}

// R-CITIZEN-10

TEST_P(OwnDisclosures, never_show_the_words) {
    tell("d-1", {mother});
    EXPECT_EQ(codec::write_json(read_by(mother)).find("the very words"), std::string::npos);
}

TEST_P(OwnDisclosures, are_of_a_citizen_only) {
    tell("d-1", {mother});
    auto professional = actor("school");
    professional.person = mother;
    EXPECT_TRUE(looks([&](store::Transaction& t) {
                    return own_disclosures(t, vault, framework(), professional);
                }).empty());
}

SCHAKEL_ON_BOTH_DATABASES(OwnDisclosures);

} // namespace
} // namespace schakel::citizen
