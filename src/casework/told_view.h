// What the family told already, as one who works on the case may see it (R-TOLD-2), and what was asked
// of partners about it (R-TOLD-4).
#pragma once

#include "casework/participant_store.h"
#include "casework/told_question_store.h"
#include "crypto/vault.h"
#include "networks/directory.h"
#include "people/person.h"

namespace schakel::casework {

/// Something that one of the family told.
struct ToldAnswer {
    std::string id{};
    PersonId person{};
    std::string person_name{};
    index::LifeArea life_area{};
    std::string text{};
    networks::Contact by{};
    Instant at{};
    /// The case in whose file it stands, which may be another one of the same organisation.
    CaseId in_case{};
    std::string case_name{};
    bool here = false;
};
BOOST_DESCRIBE_STRUCT(ToldAnswer, (),
                      (id, person, person_name, life_area, text, by, at, in_case, case_name, here))

struct ToldReplyView {
    networks::OrganisationShort organisation{};
    std::optional<ToldReply> reply{};
    std::optional<Instant> at{};
};
BOOST_DESCRIBE_STRUCT(ToldReplyView, (), (organisation, reply, at))

/// For the organisation that asks.
struct ToldQuestion {
    ToldQuestionId id{};
    PersonId person{};
    std::string person_name{};
    index::LifeArea life_area{};
    networks::Contact asked_by{};
    Instant asked_at{};
    Instant due_at{};
    std::vector<ToldReplyView> replies{};
};
BOOST_DESCRIBE_STRUCT(ToldQuestion, (),
                      (id, person, person_name, life_area, asked_by, asked_at, due_at, replies))

/// For an organisation that is asked, and has not answered.
struct ToldQuestionToAnswer {
    ToldQuestionId id{};
    PersonId person{};
    std::string person_name{};
    index::LifeArea life_area{};
    networks::Contact asked_by{};
    OrganisationId asked_for{};
    Instant asked_at{};
    Instant due_at{};
    /// How much of that it wrote down itself (R-TOLD-2).
    std::int64_t own_answers = 0;
};
BOOST_DESCRIBE_STRUCT(ToldQuestionToAnswer, (),
                      (id, person, person_name, life_area, asked_by, asked_for, asked_at, due_at,
                       own_answers))

struct ToldInCase {
    /// The newest first.
    std::vector<ToldAnswer> answers{};
    std::vector<ToldQuestion> asked{};
    std::vector<ToldQuestionToAnswer> to_answer{};
    /// Whether the actor's organisation may ask its partners.
    bool may_ask = false;
};
BOOST_DESCRIBE_STRUCT(ToldInCase, (), (answers, asked, to_answer, may_ask))

/// Whoever does not take full part in the case is offered nothing.
[[nodiscard]] std::expected<ToldInCase, CaseNotKnown> view_told(store::Transaction& transaction,
                                                                const crypto::Vault& vault,
                                                                const CaseId& id,
                                                                const access::Actor& actor);
/// For the organisation that asked.
[[nodiscard]] ToldQuestion told_question_asked(store::Transaction& transaction,
                                               people::Seals& seals,
                                               const KeptToldQuestion& question, Instant now);

} // namespace schakel::casework
