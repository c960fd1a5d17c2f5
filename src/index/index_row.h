// A row of the index, as its keeper holds it: from it nobody can tell whom it is about.
//
//   R-SIGNAL-8  What the keeper holds stands apart from what the organisation keeps: a token, its
//               kind, the organisation, a reference to the professional and to the signal, when it
//               was made, until when it stays, until when it is archived, the epoch of the key, the
//               legal profile and its state; and nothing else. The two know of each other only what
//               is in keeper_message.h. (Jeugdwet art. 7.1.4.3; R-SIGNAL-4)
//   R-SIGNAL-9  A signal stays two years, and no longer than until the 23rd birthday; that day is
//               rounded down to the start of a month in the Netherlands, so that it does not tell
//               the birthday. Of who leaves the index in this month none is kept. (Jeugdwet art.
//               7.1.4.5; design: the rounding)
//   R-SIGNAL-10  Only the clock of the keeper counts: a term that is longer than the law allows by
//                that clock, or that is no start of a month, is refused. (design: an organisation
//                whose clock is wrong must not keep a child in the index)
//   R-SIGNAL-11  When its time is over, or the risk is gone, what is left of it is archived for five
//                years, and no longer than until the 23rd birthday, rounded down: the token of the
//                young person alone, for the one single signal of R-MATCH-4. (Jeugdwet art. 7.1.4.6)
//   R-SIGNAL-12  Never archived is what was wrong, objected to, or not consented to any more, and
//                nothing of it stays after the 23rd birthday or death. (Jeugdwet art. 7.1.4.6)
//   R-SIGNAL-13  What is past its date meets nobody from that moment on and is destroyed without
//                anybody asking, some hundred signals each second. (Jeugdwet art. 7.1.4.5 and
//                7.1.4.6; AVG art. 5 lid 1 onder e)
//   R-SIGNAL-28  What a network holds is gone through signal by signal, never read whole, and the
//                proof of what was destroyed is the same however it was read. (R-SIGNAL-16)
#pragma once

#include "base/vocabulary.h"
#include "codec/shapes.h"
#include "index/legal_profile.h"
#include "index/token_kind.h"
#include "store/value.h"

namespace schakel::index {

/// objected: someone objects, and while that is judged it meets nobody.
BOOST_DEFINE_ENUM_CLASS(RowState, active, archived, objected)
/// objection: it was judged in favour of who objected. term: its time was over, or they turned 23.
/// profile_ended: the municipality ended the index. not_taken: the keeper did not take it, so that
/// it never was there (R-SIGNAL-37).
BOOST_DEFINE_ENUM_CLASS(RemovalReason, risk_gone, wrong, objection, death, consent_ended, term,
                        profile_ended, not_taken)

/// The key with which tokens are made now; another epoch comes with another key.
inline constexpr std::int64_t key_epoch_now = 1;

struct IndexToken {
    TokenKind kind = TokenKind::person;
    store::Bytes token;
    /// Of a message: 0 under the newest key, 1 under the one before (R-OPRF-26). What is kept does not
    /// tell: tokens of two keys never meet.
    std::size_t epochs_back = 0;
    bool operator==(const IndexToken&) const = default;
};

struct IndexRow {
    store::Bytes token;
    TokenKind kind = TokenKind::person;
    OrganisationId organisation;
    ProfessionalId professional;
    SignalId signal;
    Instant created;
    Instant remove_after;
    Instant archive_until;
    std::int64_t key_epoch = key_epoch_now;
    LegalProfile profile = LegalProfile::vir_jeugdwet;
    RowState state = RowState::active;
    bool operator==(const IndexRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(IndexRow, (),
                      (token, kind, organisation, professional, signal, created, remove_after,
                       archive_until, key_epoch, profile, state))

/// The beginning of its month in the Netherlands.
[[nodiscard]] Instant start_of_month(Instant at);
/// So many years later, at the start of that month.
[[nodiscard]] Instant years_later(Instant at, int years);

/// How long a signal stays, and what is left of it.
struct SignalTerm {
    Instant remove_after;
    Instant archive_until;
    bool operator==(const SignalTerm&) const = default;
};
/// R-SIGNAL-9, R-SIGNAL-11. Of an incomplete birth date the earliest day counts: what must go, goes
/// no later than the law says.
[[nodiscard]] SignalTerm term_of(Instant registered_at, const PartialDate& birth_date);

/// R-SIGNAL-10: whether the keeper may hold something for this term from now on.
[[nodiscard]] bool fits(const SignalTerm& term, Instant now);
/// R-SIGNAL-11, R-SIGNAL-12: until when what goes for this reason stays in the archive; nullopt when
/// nothing of it does.
[[nodiscard]] std::optional<Instant> archived_until(const IndexRow& row, RemovalReason reason,
                                                    Instant now);

} // namespace schakel::index
