// A partner answers whether it knows someone.
#pragma once

#include "access/account.h"
#include "casework/inquiry_store.h"
#include "crypto/vault.h"

#include <expected>
#include <variant>

namespace schakel::casework {

struct AnswerInquiry {
    KnownToYou answer = KnownToYou::not_known;
};
BOOST_DESCRIBE_STRUCT(AnswerInquiry, (), (answer))

using AnswerInquiryError = std::variant<InquiryNotKnown, InquiryRefusal>;

/// Sent again with the same answer nothing changes (R-INQUIRY-4).
[[nodiscard]] std::expected<void, AnswerInquiryError>
answer_inquiry(const InquiryId& id, const AnswerInquiry& command, const access::Actor& actor,
               store::Transaction& transaction, const crypto::Vault& vault);

} // namespace schakel::casework
