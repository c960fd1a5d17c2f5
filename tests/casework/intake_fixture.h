// The network of case_fixture.h with ways along which concern reports come, and an index.
#pragma once

#include "casework/answer_inquiry.h"
#include "casework/ask_partners.h"
#include "casework/case_fixture.h"
#include "casework/decide_intake.h"
#include "casework/disclose.h"
#include "casework/make_concern_report.h"
#include "casework/waiting_intake.h"
#include "index/legal_profile_store.h"
#include "sharing/carried_purpose.h"
#include "store/setting_store.h"

namespace schakel::casework {

class WithReports : public WithANetwork {
protected:
    const ConcernReportId report_id{"55555555-5555-4555-8555-555555555551"};
    const AdviceId permits{"44444444-4444-4444-8444-444444444441"};
    const AdviceId forbids{"44444444-4444-4444-8444-444444444442"};
    const InquiryId inquiry_id{"66666666-6666-4666-8666-666666666661"};

    static const sharing::SharingFramework& framework() {
        static const auto built_in = sharing::SharingFramework::built_in();
        return built_in;
    }

    void SetUp() override {
        WithANetwork::SetUp();
        ASSERT_TRUE(does([&](store::Transaction& t) {
            keep_member_of_network(t, "safety-house", "zvh_procesregie", "public");
            keep_member_of_network(t, "police", "politie", "public");
            keep_member_of_network(t, "attendance", "leerplicht", "public");
            keep_member_of_network(t, "family-centre", "wijkteam_gemeente", "public");
            keep_member_of_network(t, "local-team", "jeugdhulpaanbieder", "private");
            keep_member_of_network(t, "school", "school", "guest");

            auto table = networks::find(t, MeetingKindId{"table"}).value();
            table.recorder = OrganisationId{"safety-house"};
            table.criteria = {{"problems", "There are problems."}, {"several", "Several fields."}};
            table.age_max = 22;
            networks::keep(t, table);
            auto centre_meeting = networks::find(t, MeetingKindId{"centre-meeting"}).value();
            centre_meeting.setting = "meeting_cjg";
            networks::keep(t, centre_meeting);
            auto care_team = meeting_kind("care-team");
            care_team.setting = "meeting_zat";
            care_team.recorder = OrganisationId{"school"};
            networks::keep(t, care_team);
            networks::keep(t, way("police", "table", 3, {}));
            networks::keep(t, way("care-team", "table", 14, ProfessionalId{"attendance-worker"}));

            networks::Covenant covenant;
            covenant.id = {"covenant"};
            covenant.name = "Covenant";
            covenant.kind = "accession";
            covenant.network = {"net"};
            covenant.valid_from = {2026, 1, 1};
            covenant.valid_until = {2027, 1, 1};
            for (const auto* name : {"police", "school"})
                covenant.signatures.push_back({{name}, "n", "f", {2026, 1, 1}});
            networks::keep(t, covenant);
            index::keep_profile(t, {{"net"}, index::LegalProfile::vir_jeugdwet});
            return true;
        }));
        keep_advice(permits, "police", "safety-house", sharing::Verdict::may);
        keep_advice(forbids, "police", "safety-house", sharing::Verdict::must_not);
    }

    static networks::Route way(const std::string& from, const std::string& to, std::int32_t days,
                               std::optional<ProfessionalId> liaison) {
        return {.id = {from + "-to-" + to},
                .from = from,
                .to = to,
                .kind = "concern_report",
                .term_days = days,
                .conditions = "c",
                .liaison = std::move(liaison)};
    }
    static void keep_member_of_network(store::Transaction& t, const std::string& name,
                                       const std::string& kind, const std::string& wgs_role) {
        auto one = organisation(name);
        one.kind = kind;
        one.wgs_role = wgs_role;
        one.networks = {{"net"}};
        networks::keep(t, one);
    }
    void keep_advice(const AdviceId& id, const std::string& by, const std::string& recipient,
                     sharing::Verdict verdict, int days_later = 0,
                     const std::optional<CaseId>& within = {}) {
        keep_advice(id, actor(by, days_later), recipient, verdict, within);
    }
    void keep_advice(const AdviceId& id, const access::Actor& by, const std::string& recipient,
                     sharing::Verdict verdict, const std::optional<CaseId>& within = {},
                     const std::optional<PersonId>& about = {}) {
        sharing::Advice advice;
        advice.verdict = verdict;
        if (sharing::permits_sharing(verdict)) advice.scope = {"concern"};
        advice.provisions = {"WGS-2.31"};
        advice.sentence_nl = "zin";
        advice.sentence_en = "sentence";
        advice.policy = framework().version();
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            sharing::KeptAdvice asked{
                .id = id,
                .by = by.signature(),
                .about = about.value_or(boy),
                .case_id = within,
                .recipient = OrganisationId{recipient},
                .facts = {{"purpose", {"prevent_offence"}}, {"data", {"concern"}}},
                .advice = advice};
            sharing::rest_on(asked, known_of(t, seals, asked, by, framework()).value());
            sharing::keep_advice(t, seals, asked);
            return true;
        }));
    }

    [[nodiscard]] access::Actor chair(const std::string& name = "safety-house",
                                      int days_later = 1) const {
        auto one = actor(name, days_later);
        one.roles = {"chair"};
        return one;
    }
    [[nodiscard]] access::Actor signaller(const std::string& name) const {
        auto one = actor(name);
        one.roles = {"signaller"};
        return one;
    }

    [[nodiscard]] MakeConcernReport reporting() const {
        return {.persons = {boy, brother},
                .receiver = {"table"},
                .concern = "wanders through town at night",
                .question = {},
                .life_areas = {index::LifeArea::upbringing, index::LifeArea::school_work},
                .care_avoidance = false,
                .offence = false,
                .advice = permits,
                .confirmed = {},
                .colleague = {},
                .discussed_in = {},
                .signal = {}};
    }
    auto report(const ConcernReportId& id, const MakeConcernReport& command,
                const access::Actor& by) {
        return does([&](store::Transaction& t) {
            return make_concern_report(id, command, by, t, vault, framework());
        });
    }
    auto report() { return report(report_id, reporting(), actor("police")); }

    [[nodiscard]] static Judgement judgement(IntakeDecision decision, bool met = true) {
        return {.criteria = {{"problems", true}, {"several", met}},
                .decision = decision,
                .route_to = {},
                .reason = "more than one field is needed",
                .judged_by = {{"police"}, {"safety-house"}},
                .advice = {},
                .confirmed = {}};
    }
    auto decide(const Judgement& judged, const access::Actor& by) {
        return does([&](store::Transaction& t) {
            return decide_intake(report_id, case_id, judged, by, t, vault, framework());
        });
    }
    auto decide(const Judgement& judged) { return decide(judged, chair()); }
    /// What the deed was refused for.
    template <class Refusal, class Outcome>
    static std::optional<Refusal> refused(const Outcome& outcome) {
        if (outcome) return std::nullopt;
        if (const auto* refusal = std::get_if<Refusal>(&outcome.error())) return *refusal;
        return std::nullopt;
    }

    auto ask(std::vector<OrganisationId> organisations, const access::Actor& by) {
        return does([&](store::Transaction& t) {
            return ask_partners(inquiry_id,
                                {.concern_report = report_id,
                                 .case_id = {},
                                 .persons = {boy},
                                 .organisations = std::move(organisations)},
                                by, t, vault);
        });
    }
    auto answer(KnownToYou known, const std::string& by, int days_later = 2) {
        return does([&](store::Transaction& t) {
            return answer_inquiry(inquiry_id, {known}, actor(by, days_later), t, vault);
        });
    }

    template <class Look>
    auto look(Look wanted) {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return wanted(t, seals);
        });
    }
    std::vector<ConcernReport> seen_by(const access::Actor& by) {
        return look([&](auto& t, auto& seals) { return concern_reports_seen(t, seals, by); });
    }
    Inquiries inquiries_of(const access::Actor& by) {
        return look([&](auto& t, auto& seals) { return inquiries_seen(t, seals, by); });
    }
    /// Whether the organisation may know of the case that an admission opened.
    bool sees(const std::string& name) {
        return look([&](auto& t, auto& seals) {
            return seen_case(t, seals, case_id, actor(name)).has_value();
        });
    }
    std::vector<ledger::Event> events_about(const PersonId& person) {
        return look([&](auto& t, auto& seals) {
            std::vector<ledger::Event> found;
            for (const auto& entry : ledger::entries_of_owner(t, seals, people::owner_of(person)))
                found.push_back(entry.event);
            return found;
        });
    }
};

} // namespace schakel::casework
