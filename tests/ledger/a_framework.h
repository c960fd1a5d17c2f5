// Questions to the Grondslag and their answers, as a test needs them.
#pragma once

#include "a_log.h"
#include "access/account.h"
#include "sharing/advice_store.h"
#include "sharing/sharing_framework.h"

namespace schakel::ledger {

class WithAdvice : public ALog {
protected:
    /// On a day on which the terms of the law hold.
    const Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} +
                       std::chrono::hours{11}};
    const Signature care_coordinator{{"p-1"}, {"school"}, noon};

    static const sharing::SharingFramework& framework() {
        static const auto built_in = sharing::SharingFramework::built_in();
        return built_in;
    }
    [[nodiscard]] access::Actor actor(const std::string& organisation = "school",
                                      std::chrono::minutes later = {}) const {
        access::Actor one;
        one.professional = {"p-1"};
        one.organisation = {organisation};
        one.at = noon + later;
        return one;
    }
    /// Permits concern and school to the local team.
    [[nodiscard]] sharing::KeptAdvice permission() const {
        sharing::KeptAdvice asked{
            .id = {"a-1"},
            .by = care_coordinator,
            .about = PersonId{"child"},
            .case_id = std::nullopt,
            .recipient = OrganisationId{"local-team"},
            .facts = {{"purpose", {"coordinate_help"}}, {"data", {"concern"}}},
            .advice = {}};
        asked.advice.verdict = sharing::Verdict::may_under_conditions;
        asked.advice.scope = {"concern", "school"};
        asked.advice.conditions = {"necessity_recorded"};
        asked.advice.provisions = {"JW-7.1.4"};
        asked.advice.policy = framework().version();
        asked.known.emplace();
        asked.known->set("authority", "joint");
        return asked;
    }
    [[nodiscard]] sharing::KeptAdvice refusal() const {
        auto no = permission();
        no.advice.verdict = sharing::Verdict::must_not;
        return no;
    }
    void asks(const sharing::KeptAdvice& one) {
        with_seals([&](store::Transaction& transaction, people::Seals& seals) {
            sharing::keep_advice(transaction, seals, one);
            return true;
        });
    }
    [[nodiscard]] std::uint64_t entries_in_all() { return now().tree.size; }
};

} // namespace schakel::ledger
