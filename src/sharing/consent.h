// A free, informed and revocable yes, or no, to sharing: to what, with whom, for which purpose.
//
//   R-CONSENT-1  Consent is specific: it names the purpose, the kinds of data and the receivers,
//                and who gave it. A general yes is none. (AVG art. 4 onder 11 and art. 7 lid 1)
//   R-CONSENT-2  It can be withdrawn at any time, by no more than saying so; what was shared before
//                stays lawful. (AVG art. 7 lid 3)
//   R-CONSENT-3  It covers what it names and nothing else, from the moment it was given until its
//                end or until it was withdrawn. (AVG art. 5 lid 1 onder b)
//   R-CONSENT-4  Where it was asked, what was explained and answered stands there; where it was not
//                asked, why; where it was given in part, what was left out. (AVG art. 5 lid 2 and
//                art. 7 lid 1; design: a consent gap is accounted for)
//
// Whose consent is needed at which age is decided by the Grondslag, not here.
#pragma once

#include "base/vocabulary.h"

#include <boost/describe.hpp>
#include <expected>
#include <optional>
#include <string>
#include <vector>

namespace schakel::sharing {

/// `partly` is a yes to less than was asked; `not_asked` says that nobody put the question, and why.
enum class ConsentAnswer { given, partly, refused, not_asked };
BOOST_DESCRIBE_ENUM(ConsentAnswer, given, partly, refused, not_asked)

/// How it was given; what is not in writing is noted by who heard it.
enum class ConsentForm { in_writing, in_person, by_telephone };
BOOST_DESCRIBE_ENUM(ConsentForm, in_writing, in_person, by_telephone)

struct Consent {
    ConsentId id;
    /// About whose data.
    PersonId person;
    /// The code of the fact `consent_by`: child, parent_1, parent_2, guardian or subject.
    std::string given_by;
    ConsentAnswer answer{};
    /// Absent where it was not asked.
    std::optional<ConsentForm> form{};
    /// The code of the fact `purpose`.
    std::string purpose;
    /// Codes of the fact `data`.
    std::vector<std::string> kinds;
    std::vector<OrganisationId> recipients;
    /// What was explained and answered, in the professional's words.
    std::string words;
    /// Who asked, and when it was answered.
    Signature by;
    /// Of who did so on their own page no professional stands there (R-CONSENT-7).
    std::optional<Signature> withdrawn;
    /// What was asked beside `kinds`, and left out (R-CONSENT-4).
    std::vector<std::string> left_out{};
    /// When it ends by itself; absent when it was given until it is withdrawn.
    std::optional<Instant> until{};
    /// In years, when it was answered; absent when the birth date is not known well enough.
    std::optional<std::int32_t> age{};
    std::string why_not_asked{};
    /// The question to the Grondslag that showed that consent is the ground, and its case.
    std::optional<AdviceId> advice{};
    std::optional<CaseId> case_id{};
    bool operator==(const Consent&) const = default;
};

enum class ConsentFlaw {
    giver_missing,
    purpose_missing,
    kinds_missing,
    recipients_missing,
    form_missing,
    left_out_missing,
    words_missing,
    why_missing,
    end_has_passed
};
BOOST_DESCRIBE_ENUM(ConsentFlaw, giver_missing, purpose_missing, kinds_missing, recipients_missing,
                    form_missing, left_out_missing, words_missing, why_missing, end_has_passed)

/// Whether it is a yes, to all or to a part.
[[nodiscard]] bool is_yes(const Consent& consent);
/// Whether it was withdrawn on the family's own page.
[[nodiscard]] bool withdrawn_by_themselves(const Consent& consent);
/// What it lacks to be specific (R-CONSENT-1) and complete (R-CONSENT-4); empty when it is both.
[[nodiscard]] std::vector<ConsentFlaw> flaws_of(const Consent& consent);

/// Whether it is a yes to sharing these kinds with this receiver for this purpose at this moment
/// (R-CONSENT-3).
[[nodiscard]] bool covers(const Consent& consent, const OrganisationId& recipient,
                          const std::string& purpose, const std::vector<std::string>& kinds,
                          Instant at);

/// Whether it is a no to sharing any of these kinds with this receiver for this purpose.
[[nodiscard]] bool refuses(const Consent& consent, const OrganisationId& recipient,
                           const std::string& purpose, const std::vector<std::string>& kinds);

} // namespace schakel::sharing
