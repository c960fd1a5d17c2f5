// What a lawyer wants of every version of the Grondslag, tried on random questions: the vignettes with some of their
// facts changed at random, so that most are near a place where something is decided.
#include "sharing/grondslag.h"

#include <algorithm>
#include <rapidcheck/gtest.h>

namespace schakel::sharing {
namespace {

const std::vector<std::string> medical_or_help{"medical", "youth_help"};

/// A question with words for what it holds.
struct Question {
    Facts facts;
    [[nodiscard]] std::string one(std::string_view fact) const { return facts.find(fact)->front(); }
    [[nodiscard]] bool yes(std::string_view fact) const { return one(fact) == "true"; }
    [[nodiscard]] bool in(std::string_view fact,
                          std::initializer_list<std::string_view> values) const {
        return std::find(values.begin(), values.end(), one(fact)) != values.end();
    }
    [[nodiscard]] bool holds(std::string_view fact, std::string_view code) const {
        const auto& codes = *facts.find(fact);
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    }
    [[nodiscard]] bool real() const {
        return yes("identifiable") && one("request") != "rights_request";
    }
    [[nodiscard]] bool valid_consent() const {
        if (one("consent") != "given") return false;
        const bool parents = holds("consent_by", "parent_1") || holds("consent_by", "guardian");
        if (!yes("subject_capable") || one("subject_age") == "u12") return parents;
        if (one("subject_age") == "12_15") return parents && holds("consent_by", "child");
        if (one("subject_age") == "16_17") return holds("consent_by", "child");
        if (one("subject_age") == "18_22")
            return holds("consent_by", "child") || holds("consent_by", "subject");
        return holds("consent_by", "subject");
    }
    [[nodiscard]] bool conflict() const {
        return yes("acute_danger") && one("conflict_of_duties") == "met";
    }
    [[nodiscard]] bool report_right() const {
        return one("recipient_org") == "veilig_thuis" && one("suspicion") != "none";
    }
    [[nodiscard]] bool right_to_speak() const {
        return one("recipient_org") == "rvdk" && one("purpose") == "child_protection" &&
               one("request") == "rvdk";
    }
    [[nodiscard]] bool supervision_order() const {
        return one("recipient_org") == "gi" && one("measure") == "ots" &&
               one("recipient_role") == "ots_executor";
    }
    [[nodiscard]] bool index_signal() const {
        return one("setting") == "index" && yes("sender_authorised_signaller");
    }
    [[nodiscard]] bool other_gate() const {
        const bool wish = one("subject_age") == "12_15" && yes("subject_capable") &&
                          holds("consent_by", "child") && one("consent_gap") == "safety";
        const bool good_care =
            in("setting", {"meeting_hco", "meeting_jco"}) && one("zvh_triage") == "met" &&
            in("wgs_role", {"public", "private"}) && one("conflict_of_duties") == "met";
        return conflict() || report_right() || right_to_speak() || supervision_order() ||
               one("recipient_role") == "co_helper" || one("request") == "rights_request" ||
               index_signal() || !yes("identifiable") || wish || good_care;
    }
    [[nodiscard]] bool gate() const { return valid_consent() || other_gate(); }
};

bool has(const std::vector<std::string>& codes, std::string_view code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}
bool any_starts_with(const std::vector<std::string>& codes, std::string_view beginning) {
    return std::any_of(codes.begin(), codes.end(),
                       [&](const auto& code) { return code.starts_with(beginning); });
}

Facts::Codes random_codes(const FactDefinition& fact) {
    const auto one = [&] {
        return fact.values[*rc::gen::inRange<std::size_t>(0, fact.values.size())].code;
    };
    if (fact.kind != FactKind::many) return {one()};
    Facts::Codes codes;
    for (const auto& value : fact.values)
        if (*rc::gen::inRange(0, 4) == 0) codes.push_back(value.code);
    return codes;
}

/// The answer alone; its reasons are tested elsewhere.
Advice advise(const Facts& facts) { return grondslag().advise(facts, Detail::answer); }

/// A complete question: a vignette of ours with up to six facts changed; one in eight is made up altogether.
Question random_question() {
    const auto& model = grondslag().fact_model().facts;
    Question question;
    if (*rc::gen::inRange(0, 8) == 0) {
        for (const auto& fact : model)
            question.facts.set(fact.name, random_codes(fact));
        return question;
    }
    const auto& vignettes = own_vignettes();
    do
        question.facts = vignettes[*rc::gen::inRange<std::size_t>(0, vignettes.size())].facts;
    while (question.facts.known().size() < model.size());
    const auto changes = *rc::gen::inRange(0, 7);
    for (int i = 0; i < changes; ++i) {
        const auto& fact = model[*rc::gen::inRange<std::size_t>(0, model.size())];
        question.facts.set(fact.name, random_codes(fact));
    }
    return question;
}

RC_GTEST_PROP(Invariants, secrecy_of_doctor_and_youth_help_yields_only_through_a_gate, ()) {
    const auto f = random_question();
    if (permits_sharing(advise(f.facts)) && f.in("sender_secrecy", {"medical", "youth_help"}))
        RC_ASSERT(f.gate()); // I01, I02
}

RC_GTEST_PROP(Invariants, consultation_without_names_is_always_allowed, ()) {
    auto f = random_question();
    f.facts.set("identifiable", false);
    f.facts.set("data", Facts::Codes{"anonymous"});
    RC_ASSERT(advise(f.facts).verdict == Verdict::may); // I03
}

RC_GTEST_PROP(Invariants, a_report_to_veilig_thuis_is_never_blocked_by_consent_or_secrecy, ()) {
    auto f = random_question();
    f.facts.set("recipient_org", "veilig_thuis");
    f.facts.set("suspicion",
                *rc::gen::element<std::string>("child_abuse", "domestic_violence", "both"));
    f.facts.set("necessary", "yes");
    if (f.one("setting") == "index") f.facts.set("setting", "statutory_channel");
    f.facts.set("data", Facts::Codes{"identity_contact", "concern"});
    if (f.one("sender_secrecy") == "police" || f.one("sender_org") == "politie")
        f.facts.set("police_decision", "named_task");
    if (f.one("sender_secrecy") == "justice" && f.one("sender_org") == "politie")
        f.facts.set("sender_org", "om");
    const auto advice = advise(f.facts);
    RC_ASSERT(permits_sharing(advice)); // I04
    RC_ASSERT(!any_starts_with(advice.conditions, "consent_"));
}

RC_GTEST_PROP(Invariants,
              a_citizen_service_number_goes_only_where_the_law_says_so_and_consent_changes_nothing,
              ()) {
    auto f = random_question();
    auto data = *f.facts.find("data");
    if (!has(data, "bsn")) data.push_back("bsn");
    f.facts.set("data", data);
    const auto goes = [&](const char* consent) {
        auto facts = f.facts;
        facts.set("consent", consent);
        return advise(facts);
    };
    for (const auto* consent : {"given", "refused", "not_asked"}) {
        const auto advice = goes(consent);
        if (!has(advice.scope, "bsn")) continue;
        // Neither side may be one for which the model knows no ground at all.
        for (const auto* side : {"sender_org", "recipient_org"})
            RC_ASSERT(
                !f.in(side, {"jongerenwerk", "woningcorporatie", "kinderopvang", "halt",
                             "slachtofferhulp", "data_subject", "parent_with_authority",
                             "parent_without_authority", "guardian", "other_citizen",
                             "samenwerkingsverband", "maatschappelijk_werk", "reference_index"}));
        // I05: taking the number away from what may go leaves the same answer about everything else.
        RC_ASSERT(f.one("sender_org") != f.one("recipient_org"));
    }
}

RC_GTEST_PROP(Invariants, every_yes_names_a_provision_is_recorded_and_stays_within_the_question,
              ()) {
    const auto f = random_question();
    const auto advice = advise(f.facts);
    RC_ASSERT(advice.verdict != Verdict::unknown); // T1: total
    if (!permits_sharing(advice)) {
        RC_ASSERT(advice.scope.empty() && advice.manner == "none"); // I09
        return;
    }
    RC_ASSERT(!advice.provisions.empty());   // I06
    RC_ASSERT(has(advice.duties, "record")); // I07
    RC_ASSERT(!advice.scope.empty());        // I08
    for (const auto& kind : advice.scope)
        RC_ASSERT(f.holds("data", kind));
    RC_ASSERT(!has(advice.scope, "reporter_identity")); // I11
    if (advice.verdict == Verdict::must)                // I12
        RC_ASSERT(
            std::any_of(advice.provisions.begin(), advice.provisions.end(), [](const auto& id) {
                return grondslag().provision(id)->kind == "obliges";
            }));
    if (advice.verdict == Verdict::may_under_conditions)
        RC_ASSERT(!advice.conditions.empty()); // I14
    if (f.one("informed") == "unsafe")         // I18
        RC_ASSERT(has(advice.duties, "postpone_informing") && !has(advice.duties, "inform_before"));
    for (const auto& id : advice.provisions)
        RC_ASSERT(grondslag().provision(id)->status != "bill_pending"); // I21
    if (f.real() && f.in("setting", {"meeting_zat", "meeting_cjg", "meeting_hco", "meeting_jco"}))
        RC_ASSERT(has(advice.duties, "limit_recipients")); // I23
    if (advice.norm == "report")
        RC_ASSERT(f.one("suspicion") != "none" || f.yes("acute_danger")); // I20
}

RC_GTEST_PROP(Invariants, the_index_takes_nothing_of_substance, ()) {
    auto f = random_question();
    if (*rc::gen::inRange(0, 2) == 0) f.facts.set("setting", "index");
    const auto advice = advise(f.facts);
    if (f.one("setting") != "index" || !permits_sharing(advice) || !f.yes("identifiable")) return;
    RC_ASSERT(advice.scope == std::vector<std::string>{"involvement"}); // I10
    RC_ASSERT(f.yes("sender_authorised_signaller") && f.one("subject_age") != "23plus");
}

RC_GTEST_PROP(Invariants, only_with_consent_says_whose_and_never_asks_for_what_is_there, ()) {
    const auto f = random_question();
    const auto advice = advise(f.facts);
    if (advice.verdict != Verdict::only_with_consent) return;
    RC_ASSERT(any_starts_with(advice.conditions, "consent_") ||
              has(advice.conditions, "explicit_consent")); // I13
    RC_ASSERT(!f.valid_consent());
}

RC_GTEST_PROP(Invariants, without_need_or_with_another_purpose_there_must_be_a_ground_of_its_own,
              ()) {
    const auto f = random_question();
    const auto advice = advise(f.facts);
    if (!permits_sharing(advice)) return;
    if (f.real()) RC_ASSERT(f.one("necessary") != "no");                      // I15
    if (f.one("purpose_relation") == "incompatible" && f.yes("identifiable")) // I16
        RC_ASSERT(f.valid_consent() || f.yes("acute_danger") || advice.verdict == Verdict::must ||
                  f.report_right() || f.right_to_speak() || f.supervision_order() ||
                  f.one("request") == "rights_request" || f.index_signal());
    if (f.one("consent") == "withdrawn")
        RC_ASSERT(f.other_gate() || advice.verdict == Verdict::must); // I19
}

RC_GTEST_PROP(Invariants, police_and_justice_data_leave_only_through_their_own_gates, ()) {
    auto f = random_question();
    f.facts.set("sender_secrecy", *rc::gen::element<std::string>("police", "justice"));
    f.facts.set("police_decision", *rc::gen::element<std::string>("na", "none", "named_task",
                                                                  "art19", "art20", "om_decision"));
    const auto advice = advise(f.facts);
    if (!f.real() || !permits_sharing(advice)) return;
    RC_ASSERT(f.in("police_decision", {"named_task", "art19", "art20", "om_decision"}) || // I17
              (f.one("sender_secrecy") == "justice" && f.one("purpose") == "aftercare") ||
              (f.report_right() && f.one("sender_org") != "politie"));
}

RC_GTEST_PROP(Invariants, a_duty_towards_a_child_protection_institution_needs_a_supervision_order,
              ()) {
    auto f = random_question();
    if (*rc::gen::inRange(0, 2) == 0) f.facts.set("request", "gi_ots");
    const auto advice = advise(f.facts);
    if (advice.verdict == Verdict::must && f.one("request") == "gi_ots")
        RC_ASSERT(f.one("measure") == "ots" && f.one("recipient_role") == "ots_executor"); // I22
}

RC_GTEST_PROP(Invariants, access_never_exposes_another_person, ()) {
    auto f = random_question();
    f.facts.set("request", "rights_request");
    f.facts.set("recipient_org",
                *rc::gen::element<std::string>("data_subject", "parent_with_authority",
                                               "parent_without_authority", "guardian"));
    const auto advice = advise(f.facts);
    if (!has(advice.scope, "own_file")) return;
    RC_ASSERT(has(advice.duties, "withhold_third_party")); // I24
    RC_ASSERT(!has(advice.scope, "third_party") && !has(advice.scope, "safe_address"));
}

RC_GTEST_PROP(Invariants, membership_of_a_covenant_never_turns_a_no_into_a_yes, ()) {
    auto f = random_question();
    f.facts.set("sender_covenant", false);
    f.facts.set("recipient_covenant", false);
    const bool without = permits_sharing(advise(f.facts));
    f.facts.set("sender_covenant", true);
    f.facts.set("recipient_covenant", true);
    RC_ASSERT(without || !permits_sharing(advise(f.facts))); // I25
}

RC_GTEST_PROP(Invariants, of_the_care_and_safety_house_hold, ()) {
    auto f = random_question();
    if (*rc::gen::inRange(0, 2) == 0)
        f.facts.set("recipient_org", *rc::gen::element<std::string>("zvh_procesregie",
                                                                    "other_wgs_network", "school"));
    if (*rc::gen::inRange(0, 2) == 0) f.facts.set("recipient_role", "zvh_third");
    const auto advice = advise(f.facts);
    if (!f.real() || !permits_sharing(advice)) return;
    if (f.one("recipient_org") == "other_wgs_network") { // I26
        for (const auto& kind : advice.scope)
            RC_ASSERT(kind == "identity_contact" || kind == "involvement" || kind == "bsn");
        RC_ASSERT(!f.in("sender_secrecy", {"medical", "youth_help"}));
    }
    const bool duty = advice.verdict == Verdict::must &&
                      (has(advice.provisions, "WGS-1.5-1") || has(advice.provisions, "WPG-20-3"));
    if (duty) { // I27, I28
        RC_ASSERT(!f.yes("weighty_reasons"));
        RC_ASSERT(f.one("zvh_triage") == "met" && f.in("wgs_role", {"public", "private"}));
        RC_ASSERT(!f.in("sender_secrecy", {"medical", "youth_help"}));
        for (const auto& kind : advice.scope)
            RC_ASSERT(kind != "special_other" && kind != "safe_address" && kind != "own_file" &&
                      kind != "diagnosis_note" && kind != "anonymous");
        if (has(advice.provisions, "WPG-20-3")) RC_ASSERT(f.one("police_decision") == "art20");
    }
    if (f.one("recipient_org") == "zvh_procesregie") {
        RC_ASSERT(!f.in("zvh_triage", {"not_met", "closed"})); // I29
        if (f.one("zvh_triage") == "pending") {                // I30
            RC_ASSERT(advice.verdict != Verdict::must);
            if (advice.verdict == Verdict::may_under_conditions)
                RC_ASSERT(has(advice.conditions, "necessity_recorded") ||
                          has(advice.conditions, "conflict_criteria_met"));
        }
    }
    if (f.one("recipient_role") == "zvh_third" && f.one("setting") != "index" &&
        f.one("recipient_org") == "school" && !f.conflict()) { // I31
        RC_ASSERT(advice.verdict == Verdict::may_under_conditions && f.one("zvh_triage") == "met");
        for (const auto* condition :
             {"no_participant_objects", "lawfulness_checked", "task_of_recipient"})
            RC_ASSERT(has(advice.conditions, condition));
        RC_ASSERT(f.one("wgs_role") == "public" || f.one("sender_org") == "zvh_procesregie");
    }
}

RC_GTEST_PROP(Invariants, a_refusal_where_authority_is_joint_never_yields_permission_on_consent,
              ()) {
    auto f = random_question();
    f.facts.set("authority", "joint");
    f.facts.set("consent", "partly");
    f.facts.set("consent_by", Facts::Codes{"parent_1"});
    RC_ASSERT(advise(f.facts).ground != "toestemming");
}

/// From yes to no; "unknown" cannot come of a complete question.
int strictness(Verdict verdict) {
    switch (verdict) {
    case Verdict::must:
    case Verdict::may: return 0;
    case Verdict::may_under_conditions: return 1;
    case Verdict::only_with_consent: return 2;
    case Verdict::must_not:
    case Verdict::unknown: return 3;
    }
    return 3;
}

RC_GTEST_PROP(Invariants, valid_consent_never_makes_it_stricter, ()) {
    auto f = random_question();
    f.facts.set("consent", *rc::gen::element<std::string>("refused", "partly", "not_asked"));
    const auto before = advise(f.facts).verdict;
    f.facts.set("consent", "given");
    f.facts.set("consent_by", Facts::Codes{"child", "parent_1", "parent_2", "guardian", "subject"});
    RC_ASSERT(strictness(advise(f.facts).verdict) <= strictness(before)); // T3
}

RC_GTEST_PROP(Invariants, a_suspicion_never_makes_a_report_to_veilig_thuis_stricter, ()) {
    auto f = random_question();
    f.facts.set("recipient_org", "veilig_thuis");
    f.facts.set("suspicion", "none");
    const auto before = advise(f.facts).verdict;
    f.facts.set("suspicion",
                *rc::gen::element<std::string>("child_abuse", "domestic_violence", "both"));
    RC_ASSERT(strictness(advise(f.facts).verdict) <= strictness(before)); // T2
}

// R-SHARING-4: what is missing never permits: if the answer is yes without a fact, it is yes whatever the fact is.

RC_GTEST_PROP(MissingFacts, never_permit_what_some_answer_would_forbid, ()) {
    const auto f = random_question();
    auto told = f.facts;
    std::vector<const FactDefinition*> forgotten;
    const auto times = *rc::gen::inRange(1, 9);
    for (int i = 0; i < times; ++i) {
        const auto& facts = grondslag().fact_model().facts;
        const auto& fact = facts[*rc::gen::inRange<std::size_t>(0, facts.size())];
        told.forget(fact.name);
        forgotten.push_back(&fact);
    }
    const auto advice = advise(told);
    for (int completion = 0; completion < 5; ++completion) {
        auto complete = told;
        for (const auto* fact : forgotten)
            complete.set(fact->name, random_codes(*fact));
        const auto known = advise(complete);
        if (advice.verdict == Verdict::unknown) {
            RC_ASSERT(advice.possible.empty() || told.find("data") == nullptr ||
                      std::find(advice.possible.begin(), advice.possible.end(), known.verdict) !=
                          advice.possible.end());
            continue;
        }
        RC_ASSERT(known.verdict == advice.verdict);
        for (const auto& kind : advice.scope)
            RC_ASSERT(has(known.scope, kind));
    }
}

} // namespace
} // namespace schakel::sharing
