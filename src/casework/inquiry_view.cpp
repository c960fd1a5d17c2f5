#include "casework/inquiry_view.h"

#include "casework/concern_report_view.h"
#include "networks/directory_store.h"

namespace schakel::casework {

Inquiry inquiry_asked(store::Transaction& transaction, people::Seals& seals,
                      const KeptInquiry& inquiry, Instant now) {
    Inquiry view{.id = inquiry.id,
                 .asked_at = inquiry.by.at,
                 .due_at = inquiry.due_at,
                 .persons = shorts_of(transaction, seals, inquiry.persons, now)};
    for (const auto& partner : inquiry.asked) {
        InquiryAnswer answer{.organisation = networks::short_of(transaction, partner.organisation)};
        if (partner.given) {
            answer.answer = partner.given->answer;
            answer.at = partner.given->at;
        }
        view.answers.push_back(std::move(answer));
    }
    return view;
}

Inquiries inquiries_seen(store::Transaction& transaction, people::Seals& seals,
                         const access::Actor& actor) {
    Inquiries seen;
    for (const auto& id : inquiries_by(transaction, actor.organisation)) {
        const auto inquiry = find_inquiry(transaction, seals, id).value();
        auto view = inquiry_asked(transaction, seals, inquiry, actor.at);
        if (!view.persons.empty()) seen.asked.push_back(std::move(view));
    }
    for (const auto& id : inquiries_to_answer(transaction, actor.organisation)) {
        const auto inquiry = find_inquiry(transaction, seals, id).value();
        InquiryToAnswer view{.id = id,
                             .asked_at = inquiry.by.at,
                             .due_at = inquiry.due_at,
                             .asked_by = networks::contact_of(transaction, inquiry.by.professional),
                             .persons = shorts_of(transaction, seals, inquiry.persons, actor.at)};
        if (!view.persons.empty()) seen.to_answer.push_back(std::move(view));
    }
    return seen;
}

} // namespace schakel::casework
