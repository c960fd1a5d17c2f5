#include "casework/answer_inquiry.h"

#include "ledger/append.h"

#include <algorithm>

namespace schakel::casework {

std::expected<void, AnswerInquiryError>
answer_inquiry(const InquiryId& id, const AnswerInquiry& command, const access::Actor& actor,
               store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};

    // 1. Only who was asked knows of the question (R-INQUIRY-3).
    const auto inquiry = find_inquiry(transaction, seals, id);
    if (!inquiry) return std::unexpected{InquiryNotKnown{}};
    const auto asked =
        std::ranges::find(inquiry->asked, actor.organisation, &AskedPartner::organisation);
    if (asked == inquiry->asked.end()) return std::unexpected{InquiryNotKnown{}};

    // 2. Once (R-INQUIRY-4).
    if (asked->given) {
        if (asked->given->answer == command.answer && asked->given->by == actor.professional)
            return {};
        return std::unexpected{InquiryRefusal::answered_already};
    }
    if (!keep_answer(transaction, seals, *inquiry, actor.organisation,
                     {command.answer, actor.professional, actor.at}))
        return std::unexpected{InquiryRefusal::answered_already};
    ledger::append(transaction, seals,
                   {.event = ledger::Event::inquiry_answered,
                    .by = actor.signature(),
                    .owner = people::owner_of(inquiry->persons.front()),
                    .subject = id.value,
                    .payload = codec::write_json(command)});
    return {};
}

} // namespace schakel::casework
