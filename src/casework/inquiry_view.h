// What the two sides see of an inquiry (R-INQUIRY-3, R-INQUIRY-4).
#pragma once

#include "access/account.h"
#include "casework/inquiry_store.h"
#include "people/person.h"

namespace schakel::casework {

struct InquiryAnswer {
    networks::OrganisationShort organisation{};
    std::optional<KnownToYou> answer{};
    std::optional<Instant> at{};
};
BOOST_DESCRIBE_STRUCT(InquiryAnswer, (), (organisation, answer, at))

/// For the organisation that asks.
struct Inquiry {
    InquiryId id{};
    Instant asked_at{};
    Instant due_at{};
    std::vector<people::PersonShort> persons{};
    std::vector<InquiryAnswer> answers{};
};
BOOST_DESCRIBE_STRUCT(Inquiry, (), (id, asked_at, due_at, persons, answers))

/// For an organisation that is asked: never why.
struct InquiryToAnswer {
    InquiryId id{};
    Instant asked_at{};
    Instant due_at{};
    networks::Contact asked_by{};
    std::vector<people::PersonShort> persons{};
};
BOOST_DESCRIBE_STRUCT(InquiryToAnswer, (), (id, asked_at, due_at, asked_by, persons))

struct Inquiries {
    std::vector<Inquiry> asked{};
    std::vector<InquiryToAnswer> to_answer{};
};
BOOST_DESCRIBE_STRUCT(Inquiries, (), (asked, to_answer))

/// For the asking side.
[[nodiscard]] Inquiry inquiry_asked(store::Transaction& transaction, people::Seals& seals,
                                    const KeptInquiry& inquiry, Instant now);
/// What the actor's organisation asked, and what it is asked. Of persons who were erased there is
/// nothing left to ask.
[[nodiscard]] Inquiries inquiries_seen(store::Transaction& transaction, people::Seals& seals,
                                       const access::Actor& actor);

} // namespace schakel::casework
