// The case of case_fixture.h with advices to share on, and the deeds of a handover.
#pragma once

#include "casework/case_fixture.h"
#include "casework/close_handover.h"
#include "casework/disclose.h"
#include "casework/offer_handover.h"
#include "sharing/carried_purpose.h"

namespace schakel::casework {

class WithAHandover : public WithACase {
protected:
    const sharing::SharingFramework& framework() {
        static const auto built_in = sharing::SharingFramework::built_in();
        return built_in;
    }
    const HandoverId id{"33333333-3333-4333-8333-333333333331"};
    const AdviceId permits{"44444444-4444-4444-8444-444444444441"};
    const AdviceId forbids{"44444444-4444-4444-8444-444444444442"};

    void SetUp() override {
        WithACase::SetUp();
        keep_advice(permits, "safety-house", "family-centre", sharing::Verdict::may);
        keep_advice(forbids, "safety-house", "family-centre", sharing::Verdict::must_not);
    }

    void keep_advice(const AdviceId& advice_id, const std::string& by, const std::string& recipient,
                     sharing::Verdict verdict, int days_later = 0) {
        sharing::Advice advice;
        advice.verdict = verdict;
        if (sharing::permits_sharing(verdict)) advice.scope = {"concern", "involvement"};
        advice.provisions = {"JW-7.3.11"};
        advice.sentence_nl = "zin";
        advice.sentence_en = "sentence";
        advice.policy = framework().version();
        ASSERT_TRUE(does([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            sharing::KeptAdvice asked{.id = advice_id,
                                      .by = actor(by, days_later).signature(),
                                      .about = boy,
                                      .case_id = case_id,
                                      .recipient = OrganisationId{recipient},
                                      .facts = {{"purpose", {"handover"}}},
                                      .advice = advice};
            // Who takes no part yet knows nothing of the case.
            sharing::rest_on(asked, known_of(t, seals, asked, actor(by, days_later), framework())
                                        .value_or(sharing::KnownSituation{}));
            sharing::keep_advice(t, seals, asked);
            return true;
        }));
    }

    [[nodiscard]] OfferHandover command() const {
        return {.case_id = case_id,
                .receiver = {"family-centre"},
                .question = "start coaching the family",
                .advice = permits,
                .items = {{"concern", "he has been absent for weeks"}}};
    }
    auto offer(const HandoverId& offered, const OfferHandover& with,
               const std::string& by = "safety-house", int days_later = 0) {
        return does([&](store::Transaction& t) {
            return offer_handover(offered, with, actor(by, days_later), t, vault, framework());
        });
    }
    auto offer() { return offer(id, command()); }
    auto accept(const std::string& by = "family-centre",
                std::optional<std::int64_t> version_seen = {}) {
        return does([&](store::Transaction& t) {
            return accept_handover(id, version_seen, actor(by, 1), t, vault);
        });
    }
    auto decline(const std::string& reason = "no place until May",
                 const std::string& by = "family-centre") {
        return does([&](store::Transaction& t) {
            return decline_handover(id, {reason}, std::nullopt, actor(by, 1), t, vault);
        });
    }
    auto confirm(const std::string& by = "family-centre") {
        return does([&](store::Transaction& t) {
            return confirm_action(id, {"family coaching started"}, std::nullopt, actor(by, 2), t,
                                  vault);
        });
    }
    auto close(const std::string& by = "safety-house") {
        return does([&](store::Transaction& t) {
            return close_handover(id, std::nullopt, actor(by, 3), t, vault);
        });
    }
    std::optional<KeptHandover> kept() {
        return database->read([&](store::Transaction& t) {
            people::Seals seals{t, vault};
            return find_handover(t, seals, id);
        });
    }
};

} // namespace schakel::casework
