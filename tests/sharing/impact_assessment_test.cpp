// The impact assessment of a network.
#include "sharing/a_region.h"
#include "sharing/processing_kinds.h"
#include "sharing/write_impact_assessment.h"

namespace schakel::sharing {
namespace {

class AnImpactAssessment : public WithARegion {
protected:
    ImpactContent content{
        .chapters = {{ImpactChapter::description, "About sixty families a year."}},
        .risks = {{"wrong_person", RiskLevel::low, RiskLevel::high, RiskLevel::low, "Two look."}},
        .answers = {{"transfers", "No."}}};
    const AdoptImpactVersion by_alderman{
        {"gemeente-tilburg"}, "Edwin Hamerslag", "Wethouder jeugd", {2026, 11, 22}};

    auto writes(std::int64_t seen, const access::Actor& by) {
        std::optional<std::expected<ImpactVersion, WriteImpactError>> outcome;
        does([&](store::Transaction& t) {
            outcome = write_impact_version(safety_house, content, seen, by, t, {grondslag(), {}});
            return std::optional{outcome->has_value()};
        });
        return std::move(*outcome);
    }
    auto writes(std::int64_t seen = 0) { return writes(seen, ilse()); }
    auto adopts(std::int64_t number, const AdoptImpactVersion& command, const access::Actor& by) {
        std::optional<std::expected<ImpactVersion, AdoptImpactError>> outcome;
        does([&](store::Transaction& t) {
            outcome = adopt_impact_version(safety_house, number, command, by, t, {grondslag(), {}});
            return std::optional{outcome->has_value()};
        });
        return std::move(*outcome);
    }
    auto adopts(std::int64_t number = 1) { return adopts(number, by_alderman, ilse()); }
    ImpactAssessment shown(std::optional<std::int64_t> number = {}, int days_later = 0) {
        return database
            ->read([&](store::Transaction& t) {
                return impact_assessment(t, {grondslag(), {}}, safety_house, number,
                                         date_of(noon + std::chrono::days{days_later}),
                                         Language::nl);
            })
            .value();
    }
    void complete() {
        content.chapters.clear();
        for (const auto& guide : chapter_guides())
            if (guide.always) content.chapters.push_back({guide.chapter, "Written."});
        content.risks.clear();
        for (const auto& risk : known_risks())
            content.risks.push_back(
                {std::string{risk.id}, RiskLevel::low, RiskLevel::medium, RiskLevel::low, "Why."});
    }
    template <class Error, class Outcome>
    static const Error* refused(const Outcome& outcome) {
        EXPECT_FALSE(outcome);
        return outcome ? nullptr : std::get_if<Error>(&outcome.error());
    }
    static std::vector<std::string> places(const Faults& faults) {
        std::vector<std::string> found;
        for (const auto& fault : faults)
            found.push_back(fault.pointer);
        return found;
    }
};

// R-IMPACT-1, R-IMPACT-4

TEST_P(AnImpactAssessment,
       R_IMPACT_1_that_nobody_wrote_holds_what_the_program_knows_and_no_judgement) {
    const auto empty = shown();
    EXPECT_FALSE(empty.version);
    EXPECT_GT(empty.known.activities.size(), 10U);
    EXPECT_TRUE(std::ranges::all_of(empty.known.activities, [&](const auto& one) {
        return !one.network || *one.network == safety_house;
    }));
    const auto html = assessment_as_html(empty);
    // R-IMPACT-4: three to judge for each risk.
    std::size_t open = 0;
    for (auto at = html.find("nog te beoordelen"); at != std::string::npos;
         at = html.find("nog te beoordelen", at + 1))
        ++open;
    EXPECT_EQ(open, 3 * known_risks().size());
    for (const auto* word : {">laag<", ">gemiddeld<", ">hoog<"})
        EXPECT_FALSE(html.contains(word)) << word;
}

TEST_P(AnImpactAssessment, R_IMPACT_1_shows_what_was_written_beside_what_is_known) {
    ASSERT_TRUE(writes());
    const auto html = assessment_as_html(shown());
    for (const auto* text : {"About sixty families a year.", "Two look.",
                             "<td role=\"cell\" data-"
                             "head=\"Antwoord\">No.</td>",
                             "Ilse Brandkast"})
        EXPECT_TRUE(html.contains(text)) << text;
    for (const auto* foreign : {"<script", "http://", "https://", "url(", "@import", "src="})
        EXPECT_FALSE(html.contains(foreign)) << foreign;
}

// R-IMPACT-2

TEST_P(AnImpactAssessment, R_IMPACT_2_keeps_every_version_with_who_and_when) {
    ASSERT_EQ(writes()->number, 1);
    content.chapters.front().text = "About seventy.";
    ASSERT_EQ(writes(1, ilse(1))->number, 2);
    EXPECT_EQ(text_of(shown(1).version->content, ImpactChapter::description),
              "About sixty families a year.");
    const auto last = shown();
    EXPECT_EQ(text_of(last.version->content, ImpactChapter::description), "About seventy.");
    EXPECT_EQ(last.version->by, ilse(1).signature());
}

TEST_P(AnImpactAssessment, R_IMPACT_2_is_written_after_the_last_version_that_was_seen) {
    ASSERT_TRUE(writes());
    const auto outcome = writes(0);
    const auto* meanwhile = refused<ImpactChangedMeanwhile>(outcome);
    ASSERT_NE(meanwhile, nullptr);
    EXPECT_EQ(meanwhile->number, 1);
    EXPECT_EQ(shown().version->number, 1);
}

TEST_P(AnImpactAssessment, is_refused_with_every_place_that_is_wrong) {
    content.chapters.push_back(content.chapters.front());
    content.risks.push_back(content.risks.front());
    content.answers.push_back({"never-asked", "x"});
    const auto outcome = writes();
    const auto* wrong = refused<ImpactContentWrong>(outcome);
    ASSERT_NE(wrong, nullptr);
    EXPECT_EQ(
        places(wrong->faults),
        (std::vector<std::string>{"/chapters/1/chapter", "/risks/1/risk", "/answers/1/question"}));
}

// R-IMPACT-3

TEST_P(AnImpactAssessment, R_IMPACT_3_is_out_of_date_when_the_program_knows_otherwise) {
    ASSERT_TRUE(writes());
    EXPECT_TRUE(shown().changes.empty());
    EXPECT_TRUE(shown({}, 30).changes.empty()) << "another day alone changes nothing";
    end_accession({2026, 12, 31});
    const auto changes = shown().changes;
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_TRUE(changes.front().about.starts_with("Convenant: Aansluitdocument"));
    EXPECT_TRUE(changes.front().before->contains("2029-02-28"));
    EXPECT_TRUE(changes.front().after->contains("2026-12-31"));
    EXPECT_GT(shown({}, 60).changes.size(), 5U) << "and it lapses";
    const auto html = assessment_as_html(shown());
    EXPECT_TRUE(html.contains("Deze versie is verouderd"));
    EXPECT_TRUE(html.contains("Sinds versie 1"));
    ASSERT_TRUE(writes(1));
    EXPECT_TRUE(shown().changes.empty()) << "a new version rests on what is known now";
}

TEST(TheStatementsOfAnAssessment, R_IMPACT_3_tell_what_came_what_went_and_what_is_otherwise) {
    const std::vector<KnownStatement> before{{"a", "A", "one"}, {"b", "B", "two"}},
        after{{"a", "A", "1"}, {"c", "C", "three"}};
    EXPECT_EQ(
        changes_between(before, after),
        (std::vector<StatementChange>{{"A", "one", "1"}, {"C", {}, "three"}, {"B", "two", {}}}));
    EXPECT_TRUE(changes_between(before, before).empty());
}

TEST_P(AnImpactAssessment, R_IMPACT_3_rests_on_statements_that_each_have_a_name_of_their_own) {
    auto all = statements_of(shown().known);
    EXPECT_GT(all.size(), 100U);
    std::ranges::sort(all, {}, &KnownStatement::id);
    const auto twice = std::ranges::adjacent_find(all, {}, &KnownStatement::id);
    EXPECT_EQ(twice, all.end()) << twice->id;
}

// R-IMPACT-5

TEST_P(AnImpactAssessment, R_IMPACT_5_is_adopted_by_name_when_it_is_complete) {
    complete();
    ASSERT_TRUE(writes());
    ASSERT_TRUE(adopts());
    const auto adopted = shown();
    EXPECT_EQ(adopted.adopted_by, "Edwin Hamerslag, Wethouder jeugd, Gemeente Tilburg, 2026-11-22");
    EXPECT_EQ(adopted.version->adopted->recorded, ilse().signature());
    const auto again = adopts();
    EXPECT_NE(refused<ImpactAdoptedBefore>(again), nullptr);
}

TEST_P(AnImpactAssessment, R_IMPACT_5_is_not_adopted_while_something_is_missing) {
    complete();
    content.chapters.front().text = " \n";
    content.risks.pop_back();
    ASSERT_TRUE(writes());
    const auto outcome = adopts();
    const auto* lacking = refused<ImpactNotComplete>(outcome);
    ASSERT_NE(lacking, nullptr);
    EXPECT_EQ(places(lacking->missing),
              (std::vector<std::string>{"/chapters/description",
                                        "/risks/" + std::string{known_risks().back().id}}));
}

TEST_P(AnImpactAssessment, R_IMPACT_5_needs_the_prior_consultation_where_much_remains) {
    complete();
    content.risks.front().residual = RiskLevel::high;
    EXPECT_EQ(places(missing_in(content)),
              std::vector<std::string>{"/chapters/prior_consultation"});
    content.chapters.push_back({ImpactChapter::prior_consultation, "Asked on 1 October."});
    EXPECT_TRUE(missing_in(content).empty());
}

TEST_P(AnImpactAssessment, R_IMPACT_5_is_not_adopted_by_its_writer_an_outsider_or_in_advance) {
    complete();
    ASSERT_TRUE(writes());
    auto command = by_alderman;
    command.name = "Ilse Brandkast";
    const auto by_writer = adopts(1, command, ilse());
    EXPECT_NE(refused<ImpactAdoptedByWriter>(by_writer), nullptr);
    command.name = " ";
    command.organisation = {"piushavencollege"};
    command.date = {2026, 11, 23};
    const auto outcome = adopts(1, command, ilse());
    const auto* wrong = refused<ImpactContentWrong>(outcome);
    ASSERT_NE(wrong, nullptr);
    EXPECT_EQ(places(wrong->faults), (std::vector<std::string>{"/organisation", "/name", "/date"}));
    EXPECT_FALSE(shown().version->adopted);
}

TEST_P(AnImpactAssessment, R_IMPACT_5_is_not_adopted_when_it_is_out_of_date_or_not_the_last) {
    complete();
    ASSERT_TRUE(writes());
    end_accession({2026, 12, 31});
    const auto old = adopts();
    EXPECT_NE(refused<ImpactOutOfDate>(old), nullptr);
    ASSERT_TRUE(writes(1));
    const auto earlier = adopts(1);
    EXPECT_NE(refused<ImpactNotKnown>(earlier), nullptr);
    EXPECT_TRUE(adopts(2));
}

// R-IMPACT-6

TEST_P(AnImpactAssessment, R_IMPACT_6_is_written_by_who_guards_privacy_in_the_network_only) {
    auto other = ilse();
    other.roles = {"policy_adviser"};
    const auto without_role = writes(0, other);
    EXPECT_NE(refused<NotPrivacyOfficerHere>(without_role), nullptr);
    other = ilse();
    other.organisation = {"piushavencollege"};
    const auto elsewhere = writes(0, other);
    EXPECT_NE(refused<NotPrivacyOfficerHere>(elsewhere), nullptr);
    complete();
    ASSERT_TRUE(writes());
    const auto adopted = adopts(1, by_alderman, other);
    EXPECT_NE(refused<NotPrivacyOfficerHere>(adopted), nullptr);
}

SCHAKEL_ON_BOTH_DATABASES(AnImpactAssessment);

} // namespace
} // namespace schakel::sharing
