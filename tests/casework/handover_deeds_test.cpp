// What professionals do with a handover, on a real database.
#include "casework/close_case.h"
#include "casework/handover_fixture.h"
#include "casework/report_back_store.h"
#include "casework/throughput_store.h"
#include "casework/view_case.h"

#include <gtest/gtest.h>

namespace schakel::casework {
namespace {

const store::Statement all_handovers{"SELECT count(*) FROM casework_handover"};
const store::Statement all_disclosures{"SELECT count(*) FROM sharing_disclosure"};
const store::Statement all_participants{"SELECT count(*) FROM casework_participant"};

class OfferingAHandover : public WithAHandover {
protected:
    void expect_kept(std::int64_t times) {
        EXPECT_EQ(count(all_handovers), times);
        EXPECT_EQ(count(all_disclosures), times);
        EXPECT_EQ(count(all_participants), 1 + times);
    }
    template <class Error, class Answer>
    static bool refused_with(const Answer& answer) {
        return !answer && std::holds_alternative<Error>(answer.error());
    }
};

// R-HANDOVER-7: no data travel without a ground and an entry that says on which.

TEST_P(OfferingAHandover, keeps_the_offer_together_with_the_disclosure_and_both_entries) {
    const auto offered = offer();
    ASSERT_TRUE(offered);
    EXPECT_EQ(offered->state, HandoverState::offered);
    EXPECT_EQ(offered->responsible.id, OrganisationId{"safety-house"});
    expect_kept(1);
    EXPECT_EQ(events(case_id),
              (std::vector{ledger::Event::case_opened, ledger::Event::disclosure_made,
                           ledger::Event::handover_offered}));
}

TEST_P(OfferingAHandover, is_refused_with_the_advice_when_that_does_not_permit) {
    auto with = command();
    with.advice = forbids;
    const auto answer = offer(id, with);
    ASSERT_TRUE(refused_with<sharing::SharingRefused>(answer));
    EXPECT_EQ(std::get<sharing::SharingRefused>(answer.error()).advice.verdict,
              sharing::Verdict::must_not);
    expect_kept(0);
}

TEST_P(OfferingAHandover, is_refused_when_something_goes_that_the_advice_does_not_cover) {
    auto with = command();
    with.items.push_back({"medical", "his diagnosis"});
    EXPECT_TRUE(refused_with<sharing::OutsideScope>(offer(id, with)));
    expect_kept(0);
}

TEST_P(OfferingAHandover, is_refused_on_an_advice_about_another_receiver) {
    auto with = command();
    with.receiver = {"local-team"};
    EXPECT_TRUE(refused_with<sharing::AdviceNotKnown>(offer(id, with)));
    expect_kept(0);
}

TEST_P(OfferingAHandover, keeps_nothing_when_the_ledger_cannot_keep_its_entry) {
    database->execute("ALTER TABLE ledger_payload RENAME TO ledger_payload_away");
    EXPECT_THROW((void)offer(), store::Failure);
    database->execute("ALTER TABLE ledger_payload_away RENAME TO ledger_payload");
    expect_kept(0);
}

// R-HANDOVER-4: sent twice is one handover.

TEST_P(OfferingAHandover, is_one_handover_when_it_is_sent_twice) {
    ASSERT_TRUE(offer());
    const auto again = offer(id, command(), "safety-house", 1);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->steps.front().at, monday) << "it is still the first one";
    expect_kept(1);
}

TEST_P(OfferingAHandover, is_refused_when_its_identifier_stands_for_another_offer) {
    ASSERT_TRUE(offer());
    auto other = command();
    other.question = "something else";
    EXPECT_TRUE(refused_with<IdAlreadyUsed>(offer(id, other)));
    expect_kept(1);
}

// R-HANDOVER-1, R-CASE-1, R-CASE-3: who does not answer for a case cannot give it away, and who takes
// no part does not learn that it exists.

TEST_P(OfferingAHandover, is_unknown_to_an_organisation_that_takes_no_part) {
    EXPECT_TRUE(refused_with<CaseNotKnown>(offer(id, command(), "housing")));
    auto of_nothing = command();
    of_nothing.case_id = {"11111111-1111-4111-8111-11111111111f"};
    EXPECT_TRUE(refused_with<CaseNotKnown>(offer(id, of_nothing)));
    expect_kept(0);
}

TEST_P(OfferingAHandover, is_up_to_the_organisation_that_answers_for_the_case) {
    ASSERT_TRUE(offer());
    ASSERT_TRUE(accept());
    const auto answer = offer({"33333333-3333-4333-8333-333333333332"}, command());
    ASSERT_TRUE(refused_with<CaseRefusal>(answer));
    EXPECT_EQ(std::get<CaseRefusal>(answer.error()), CaseRefusal::not_responsible);
}

TEST_P(OfferingAHandover, is_refused_when_an_organisation_would_hand_over_to_itself) {
    auto to_itself = command();
    to_itself.receiver = {"safety-house"};
    const auto answer = offer(id, to_itself);
    ASSERT_TRUE(refused_with<HandoverRefusal>(answer));
    EXPECT_EQ(std::get<HandoverRefusal>(answer.error()), HandoverRefusal::receiver_is_sender);
    expect_kept(0);
}

TEST_P(OfferingAHandover, is_refused_to_whom_the_directory_does_not_know) {
    auto to_nobody = command();
    to_nobody.receiver = {"nobody"};
    EXPECT_TRUE(refused_with<OrganisationNotKnown>(offer(id, to_nobody)));
    expect_kept(0);
}

// R-HANDOVER-5: one at a time.

TEST_P(OfferingAHandover, is_refused_while_another_offer_waits_for_an_answer) {
    ASSERT_TRUE(offer());
    const auto answer = offer({"33333333-3333-4333-8333-333333333332"}, command());
    ASSERT_TRUE(refused_with<HandoverRefusal>(answer));
    EXPECT_EQ(std::get<HandoverRefusal>(answer.error()), HandoverRefusal::another_is_open);
    expect_kept(1);
}

TEST_P(OfferingAHandover, is_possible_again_after_it_was_declined) {
    ASSERT_TRUE(offer());
    ASSERT_TRUE(decline());
    EXPECT_TRUE(offer({"33333333-3333-4333-8333-333333333332"}, command()));
}

// R-HANDOVER-6: the term of the route.

TEST_P(OfferingAHandover, gets_the_term_of_the_route_that_leads_there) {
    EXPECT_EQ(offer()->answer_due_at, monday + std::chrono::days{10});
    EXPECT_EQ(kept()->handover.terms().route, RouteId{"table-centre"});
}

TEST_P(OfferingAHandover, gets_our_own_term_where_the_network_has_no_route) {
    keep_advice({"44444444-4444-4444-8444-444444444443"}, "safety-house", "local-team",
                sharing::Verdict::may);
    auto with = command();
    with.receiver = {"local-team"};
    with.advice = {"44444444-4444-4444-8444-444444444443"};
    EXPECT_EQ(offer(id, with)->answer_due_at, monday + std::chrono::days{14});
}

TEST_P(OfferingAHandover, is_refused_along_a_route_that_leads_elsewhere) {
    auto with = command();
    with.route = RouteId{"table-school"};
    const auto answer = offer(id, with);
    ASSERT_TRUE(refused_with<HandoverRefusal>(answer));
    EXPECT_EQ(std::get<HandoverRefusal>(answer.error()), HandoverRefusal::route_leads_elsewhere);
    with.route = RouteId{"no-such-route"};
    EXPECT_TRUE(refused_with<RouteNotKnown>(offer(id, with)));
    expect_kept(0);
}

// R-CASE-3, R-FILE-3: the receiver sees the offer and what was disclosed, and no more.

TEST_P(OfferingAHandover, shows_the_receiver_the_offer_and_what_was_disclosed_and_no_more) {
    ASSERT_TRUE(offer());
    const auto view = database->read([&](store::Transaction& t) {
        return view_case(t, vault, case_id, actor("family-centre"));
    });
    ASSERT_TRUE(view);
    ASSERT_EQ(view->handovers.size(), 1u);
    ASSERT_EQ(view->file_items.size(), 1u);
    EXPECT_EQ(view->file_items.front().text, "he has been absent for weeks");
    EXPECT_EQ(view->file_items.front().how, FileItemGround::disclosed_to_us);
    ASSERT_EQ(view->members.size(), 1u) << "only whom the disclosure was about";
    EXPECT_EQ(view->members.front().person.id, boy);
    EXPECT_FALSE(view->meeting_kind) << "at which table it is discussed is more than was disclosed";
    EXPECT_TRUE(view->participants.empty());
    EXPECT_TRUE(view->throughput.empty());
    EXPECT_TRUE(view->may.empty());
}

class AnsweringAHandover : public WithAHandover {
protected:
    void SetUp() override {
        WithAHandover::SetUp();
        ASSERT_TRUE(offer());
    }
    template <class Answer>
    static HandoverRefusal refusal(const Answer& answer) {
        return std::get<HandoverRefusal>(answer.error());
    }
};

// R-HANDOVER-1

TEST_P(AnsweringAHandover, F1_K37_is_never_let_go_before_another_took_over) {
    EXPECT_EQ(kept_case(case_id).responsible, OrganisationId{"safety-house"});
    const auto accepted = accept();
    ASSERT_TRUE(accepted);
    EXPECT_EQ(accepted->responsible.id, OrganisationId{"family-centre"});
    EXPECT_EQ(kept_case(case_id).responsible, OrganisationId{"family-centre"});
}

TEST_P(AnsweringAHandover, K37_stays_with_the_sender_when_it_is_declined) {
    const auto declined = decline();
    ASSERT_TRUE(declined);
    EXPECT_EQ(declined->steps.back().words, "no place until May");
    EXPECT_EQ(kept_case(case_id).responsible, OrganisationId{"safety-house"});
}

TEST_P(AnsweringAHandover, K37_is_not_taken_over_by_the_sender_in_the_receivers_name) {
    EXPECT_EQ(refusal(accept("safety-house")), HandoverRefusal::not_signed_by_receiver);
    EXPECT_EQ(kept_case(case_id).responsible, OrganisationId{"safety-house"});
}

TEST_P(AnsweringAHandover, opens_the_case_to_the_receiver_who_took_it_over) {
    ASSERT_TRUE(accept());
    const auto view = database->read([&](store::Transaction& t) {
        return view_case(t, vault, case_id, actor("family-centre"));
    });
    EXPECT_EQ(view->members.size(), 3u);
    EXPECT_EQ(view->participants.size(), 2u);
}

TEST_P(AnsweringAHandover, takes_the_case_out_of_sight_of_a_receiver_who_declined) {
    EXPECT_TRUE(sees("family-centre", case_id));
    ASSERT_TRUE(decline());
    EXPECT_FALSE(sees("family-centre", case_id));
    EXPECT_TRUE(database->read([&](store::Transaction& t) {
        return view_handover(t, vault, id, actor("family-centre")).has_value();
    })) << "its own answer it can still read";
}

TEST_P(AnsweringAHandover, is_not_known_to_an_outsider) {
    for (const auto* outsider : {"housing", "police"}) {
        EXPECT_TRUE(std::holds_alternative<HandoverNotKnown>(accept(outsider).error()));
        EXPECT_TRUE(std::holds_alternative<HandoverNotKnown>(close(outsider).error()));
    }
    EXPECT_EQ(kept()->version, 1);
}

// R-HANDOVER-3

TEST_P(AnsweringAHandover, is_done_once_and_with_a_reason_when_it_is_no) {
    EXPECT_EQ(refusal(decline("")), HandoverRefusal::nothing_described);
    ASSERT_TRUE(accept());
    EXPECT_EQ(refusal(decline()), HandoverRefusal::already_answered);
}

// R-STORE-2

TEST_P(AnsweringAHandover, names_the_version_that_was_seen) {
    EXPECT_TRUE(
        std::holds_alternative<store::ChangedMeanwhile>(accept("family-centre", 7).error()));
    EXPECT_TRUE(accept("family-centre", 1));
    EXPECT_EQ(kept()->version, 2);
}

TEST_P(AnsweringAHandover, is_kept_with_the_evidence_of_every_step) {
    ASSERT_TRUE(accept() && confirm() && close());
    const auto found = kept()->handover;
    const auto& closed = std::get<Closed>(found.state());
    EXPECT_EQ(closed.by, actor("safety-house", 3).signature());
    EXPECT_EQ(closed.confirmation.action, "family coaching started");
    EXPECT_EQ(closed.confirmation.acceptance.by, actor("family-centre", 1).signature());
}

TEST_P(AnsweringAHandover, K26_puts_the_case_in_the_step_of_its_handover_and_back_when_declined) {
    const auto step = [&] {
        return database->read([&](store::Transaction& t) { return steps_of(t, case_id); }).back();
    };
    EXPECT_EQ(step().step, CaseStep::handover);
    EXPECT_EQ(step().term_days, 10);
    ASSERT_TRUE(decline());
    EXPECT_EQ(step().step, CaseStep::meeting);
}

class ClosingAHandover : public AnsweringAHandover {};

// R-HANDOVER-2

TEST_P(ClosingAHandover, F2_K38_needs_word_that_action_was_really_taken) {
    EXPECT_EQ(refusal(close()), HandoverRefusal::action_not_confirmed);
    ASSERT_TRUE(accept());
    EXPECT_EQ(refusal(close()), HandoverRefusal::action_not_confirmed);
    ASSERT_TRUE(confirm());
    EXPECT_TRUE(close());
}

TEST_P(ClosingAHandover, K38_is_confirmed_by_the_receiver_only) {
    ASSERT_TRUE(accept());
    EXPECT_EQ(refusal(confirm("safety-house")), HandoverRefusal::not_signed_by_receiver);
    EXPECT_EQ(refusal(close()), HandoverRefusal::action_not_confirmed);
}

TEST_P(ClosingAHandover, K39_keeps_the_case_on_the_discussion_list_until_help_has_begun) {
    const auto on_list_of = [&](const std::string& kind) {
        return database->read(
                   [&](store::Transaction& t) { return discussion_list(t, {kind}).size(); }) == 1;
    };
    EXPECT_TRUE(on_list_of("table"));
    ASSERT_TRUE(accept());
    EXPECT_TRUE(on_list_of("table")) << "taken over is not yet begun";
    ASSERT_TRUE(confirm());
    ASSERT_TRUE(close());
    EXPECT_FALSE(on_list_of("table"));
    EXPECT_TRUE(on_list_of("centre-meeting"));
}

// R-CASE-5

TEST_P(ClosingAHandover, comes_before_closing_the_case) {
    const auto close_it = [&] {
        return does([&](store::Transaction& t) {
            return close_case(case_id, std::nullopt, actor("family-centre", 9), t, vault);
        });
    };
    ASSERT_TRUE(accept());
    EXPECT_EQ(std::get<CaseRefusal>(close_it().error()), CaseRefusal::handover_open);
    ASSERT_TRUE(confirm());
    EXPECT_EQ(std::get<CaseRefusal>(close_it().error()), CaseRefusal::handover_open);
    ASSERT_TRUE(close());
    EXPECT_EQ(std::get<CaseRefusal>(close_it().error()), CaseRefusal::report_back_owed)
        << "the police brought it in and wait for word";
}

TEST_P(ClosingAHandover, is_recorded_step_by_step) {
    ASSERT_TRUE(accept() && confirm() && close());
    const auto all = events(case_id);
    EXPECT_EQ(
        (std::vector(all.end() - 3, all.end())),
        (std::vector{ledger::Event::handover_accepted, ledger::Event::handover_action_confirmed,
                     ledger::Event::handover_closed}));
}

SCHAKEL_ON_BOTH_DATABASES(OfferingAHandover);
SCHAKEL_ON_BOTH_DATABASES(AnsweringAHandover);
SCHAKEL_ON_BOTH_DATABASES(ClosingAHandover);

} // namespace
} // namespace schakel::casework
