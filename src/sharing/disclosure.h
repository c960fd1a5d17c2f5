// Passing data on a person to another organisation, once, on a ground that was asked for.
//
//   R-DISCLOSURE-1  Data go only on an advice that permits it: the organisation's own, given under
//                   the version in force, and no older than a day. (AVG art. 5 lid 1 onder a;
//                   design: facts about a family change, and so does the law)
//   R-DISCLOSURE-2  Nothing goes that lies outside the advice's scope. (AVG art. 5 lid 1 onder c)
//   R-DISCLOSURE-3  Every condition of the advice is confirmed by who discloses; where the weighing
//                   has to be shared with a colleague, that colleague is named and is someone else.
//                   (OPEN NORM: who weighs a conflict of duties does not do so alone; chosen after
//                   the second step of the reporting code)
//   R-DISCLOSURE-4  The recipient, the case and the purpose are those that were asked about. (AVG
//                   art. 5 lid 1 onder b)
//   R-DISCLOSURE-5  A disclosure and its entry in the ledger are kept together or not at all. (AVG
//                   art. 5 lid 2)
//   R-DISCLOSURE-6  Who it is about sees that it was passed on, to whom and on which ground; never
//                   who reported, a secret address or what is about someone else. (AVG art. 15 lid
//                  1 onder c and lid 4)
//   R-DISCLOSURE-11  A disclosure is to another organisation. Within one's own nothing is disclosed,
//                   so nothing is recorded or shown as one: who of it may know a thing is for its
//                   own tasks to say. (AVG art. 4 onder 9 and 10)
//   R-DISCLOSURE-10  What the system itself knows of the situation is looked up anew at the moment
//                   of disclosing: for whom and under which secrecy and covenant one shares, the
//                   receiver and its covenant, age and custody of the person, how the case stands.
//                   Where any of it is otherwise than the advice rested on, or not known any more,
//                   nothing goes and the question is asked again. (AVG art. 5 lid 1 onder d;
//                   R-SITUATION-1; design: doubt means no)
//
// NOT YET: that a participant had weighty reasons not to provide what it must; that a permitted
// disclosure was not made; one disclosure about more persons than the advice was about.
#pragma once

#include "base/vocabulary.h"
#include "sharing/advice.h"
#include "sharing/facts.h"

#include <chrono>
#include <expected>
#include <map>
#include <variant>

namespace schakel::sharing {

/// A question that was asked about someone, and its answer.
struct KeptAdvice {
    AdviceId id;
    Signature by;
    /// Whom it was about; absent for a question without names.
    std::optional<PersonId> about;
    std::optional<CaseId> case_id;
    std::optional<OrganisationId> recipient;
    /// By name, each with its codes; what is not here was not known.
    std::map<std::string, std::vector<std::string>> facts;
    Advice advice;
    /// The meeting in which it would be shared, where one was named.
    std::optional<MeetingKindId> meeting_kind{};
    /// What the system itself knew when it was asked, also where the asker said otherwise; absent
    /// for an advice of before this was kept.
    std::optional<Facts> known{};
    /// What came to the asker's organisation by a disclosure and was taken into account
    /// (R-PURPOSE-4).
    std::vector<DisclosureId> came{};
    /// The asker knows it by themselves, beside what came (R-PURPOSE-5).
    bool own_knowledge = false;
};

/// One thing that goes: which kind of data (a code of the fact `data`), and the words.
struct DisclosedItem {
    std::string data;
    std::string text;
    bool operator==(const DisclosedItem&) const = default;
};
BOOST_DESCRIBE_STRUCT(DisclosedItem, (), (data, text))

/// The line of an exchange protocol that a disclosure follows (R-PROTOCOL-6).
struct ProtocolLine {
    std::string protocol;
    /// Of the agreement under which the protocol holds.
    std::int32_t version = 0;
    std::string exchange;
    bool operator==(const ProtocolLine&) const = default;
};
BOOST_DESCRIBE_STRUCT(ProtocolLine, (), (protocol, version, exchange))

struct Disclosure {
    DisclosureId id;
    AdviceId advice;
    Signature by;
    OrganisationId to;
    std::optional<ProfessionalId> to_professional;
    std::vector<PersonId> about;
    std::optional<CaseId> case_id;
    /// The code of the fact `purpose`.
    std::string purpose;
    std::vector<DisclosedItem> items;
    Verdict verdict = Verdict::unknown;
    std::vector<std::string> provisions;
    std::string sentence_nl;
    std::string sentence_en;
    std::string manner;
    std::vector<std::string> duties;
    std::vector<std::string> confirmed;
    /// With whom it was weighed.
    std::optional<std::string> colleague;
    /// The hash of the version of the Grondslag.
    std::string policy_version;
    /// The purposes under which what it holds had come to the sender (R-PURPOSE-1).
    std::vector<std::string> carried{};
    std::optional<ProtocolLine> protocol{};
    /// Why it does not go as a protocol says that is in force between the two (R-PROTOCOL-7).
    std::optional<std::string> beside_protocol{};
    bool operator==(const Disclosure&) const = default;
};

/// The kinds of data of its items, each once, in their order.
[[nodiscard]] std::vector<std::string> kinds_of(const std::vector<DisclosedItem>& items);

/// How long an advice carries a disclosure (R-DISCLOSURE-1).
inline constexpr std::chrono::hours advice_holds{24};

// What stands in the way of a disclosure.

/// For this organisation there is no such advice, or not about this recipient, case or purpose.
struct AdviceNotKnown {
    bool operator==(const AdviceNotKnown&) const = default;
};
/// Why the question has to be asked again.
enum class AdviceAge { older_than_a_day, policy_changed, consent_withdrawn, situation_changed };
BOOST_DESCRIBE_ENUM(AdviceAge, older_than_a_day, policy_changed, consent_withdrawn,
                    situation_changed)
struct AdviceTooOld {
    AdviceAge because = AdviceAge::older_than_a_day;
    /// Of a situation that changed: the facts that did.
    std::vector<std::string> facts{};
    bool operator==(const AdviceTooOld&) const = default;
};
struct SharingRefused {
    Advice advice;
    bool operator==(const SharingRefused&) const = default;
};
struct OutsideScope {
    std::vector<std::string> data;
    bool operator==(const OutsideScope&) const = default;
};
struct ConditionsNotConfirmed {
    std::vector<std::string> conditions;
    bool operator==(const ConditionsNotConfirmed&) const = default;
};
struct ColleagueNotNamed {
    bool operator==(const ColleagueNotNamed&) const = default;
};
/// It would go to the organisation that makes it (R-DISCLOSURE-11).
struct DisclosedToOneself {
    bool operator==(const DisclosedToOneself&) const = default;
};
/// It came by disclosures that the advice did not take into account (R-PURPOSE-4 and 5).
struct PurposeLeftOut {
    std::vector<DisclosureId> came;
    bool operator==(const PurposeLeftOut&) const = default;
};
/// The line that it would follow is not in force between the two, or speaks of something else
/// (R-PROTOCOL-6).
struct ProtocolLineNotInForce {
    bool operator==(const ProtocolLineNotInForce&) const = default;
};
/// A protocol is in force between the two, and it does not say why this goes another way
/// (R-PROTOCOL-7).
struct ProtocolReasonMissing {
    bool operator==(const ProtocolReasonMissing&) const = default;
};
using DisclosureRefusal =
    std::variant<AdviceNotKnown, AdviceTooOld, SharingRefused, OutsideScope, ConditionsNotConfirmed,
                 ColleagueNotNamed, DisclosedToOneself>;

/// What a professional wants to pass on, to whom.
struct DisclosureDraft {
    DisclosureId id;
    Signature by;
    OrganisationId to;
    std::optional<ProfessionalId> to_professional;
    std::optional<CaseId> case_id;
    std::vector<DisclosedItem> items;
    std::vector<std::string> confirmed;
    std::optional<std::string> colleague;
    std::optional<ProtocolLine> protocol{};
    std::optional<std::string> beside_protocol{};
};

/// The disclosure that the advice carries (R-DISCLOSURE-1 to 4), or why it carries none.
[[nodiscard]] std::expected<Disclosure, DisclosureRefusal>
disclosure_on(const KeptAdvice& asked, const DisclosureDraft& draft, const PolicyVersion& in_force);

/// The facts that the system knows otherwise now than the advice rested on, or knew and does not
/// know any more (R-DISCLOSURE-10). One that it has come to know since is otherwise too, unless the
/// asker had answered just that.
[[nodiscard]] std::vector<std::string> changed_since(const KeptAdvice& asked, const Facts& known,
                                                     const Facts& known_now);

/// The same as the one whom it is about may see it (R-DISCLOSURE-6): the words of protected kinds
/// are left empty.
[[nodiscard]] Disclosure for_the_family(Disclosure disclosure);

} // namespace schakel::sharing
