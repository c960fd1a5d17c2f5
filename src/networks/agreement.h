// Agreements: the accession document with which parties join the Grondslag, and covenants. Each is kept
// in versions that nobody changes, with who signed for which party, by name, function and day (row A4).
//
//   R-AGREEMENT-1  A version of an agreement is never changed once it was proposed. Another text is
//                  another version; every party signs it anew, and the one before holds until its own
//                  end. (seed 000, ii; R-STORE-2: nothing is overwritten)
//   R-AGREEMENT-2  A party has signed when someone with the authority to sign for it did, or when who
//                  keeps the network recorded that someone did; then that one is named too. (seed 003;
//                  design: a signature on paper counts, and whoever wrote it down answers for it)
//   R-AGREEMENT-3  A signature holds from its day until it was withdrawn, until its own end or until
//                  the end of the version, whichever comes first; of what does not hold it is said
//                  why. (seed 002, chapter 7; seed 003)
//   R-AGREEMENT-4  Who keeps the network, or is its jurist, proposes. (examples/tilburg/README.md,
//                  roles; design)
//   R-AGREEMENT-5  A party takes its own signature back, with a reason, or who keeps the network
//                  records that it did; it stays visible that it was there. (AVG art. 5 lid 2)
//   R-AGREEMENT-6  What is not signed, or has lapsed, waits for those who can sign for that party and
//                  for who keeps the network. (story S8; R-TASK-1)
//
// R-NETWORK-2, what a signature is worth on a day, stands in networks/directory.h.
#pragma once

#include "networks/directory.h"

#include <array>
#include <expected>

namespace schakel::networks {

/// A part of the text, as a jurist writes it.
struct AgreementText {
    std::string heading;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(AgreementText, (), (heading, text))

/// One version, as a region defines it (examples/tilburg/covenants.toml) and as it is kept. Its
/// signatures are those of the definition; what was signed or withdrawn since is kept beside it.
struct AgreementVersion : Covenant {
    /// 1 where it is left out.
    std::optional<std::int32_t> version;
    /// Who are to sign; where they are left out, those who signed in the definition.
    std::vector<OrganisationId> parties;
    /// How long what was shared under it is kept, in words.
    std::optional<std::string> retention;
    std::vector<AgreementText> texts;
};
BOOST_DESCRIBE_STRUCT(AgreementVersion, (Covenant), (version, parties, retention, texts))

[[nodiscard]] inline std::int32_t number_of(const AgreementVersion& version) {
    return version.version.value_or(1);
}
[[nodiscard]] std::vector<OrganisationId> parties_of(const AgreementVersion& version);

BOOST_DEFINE_ENUM_CLASS(SignatureDeed, signed_for, withdrawn)

/// What was done about one party's signature; never changed and never taken away.
struct SignatureEntry {
    OrganisationId organisation;
    SignatureDeed deed{};
    /// Who signed, or who took it back.
    std::string name;
    std::string function;
    PartialDate date;
    /// Its own end, where the authority that gave it set one.
    std::optional<PartialDate> valid_until;
    /// Why it was withdrawn.
    std::optional<std::string> reason;
    /// Who wrote it down; absent for what a definition brought.
    std::optional<ProfessionalId> recorded_by;
    std::optional<OrganisationId> recorded_for;
    std::optional<Instant> recorded_at;
};
BOOST_DESCRIBE_STRUCT(SignatureEntry, (),
                      (organisation, deed, name, function, date, valid_until, reason, recorded_by,
                       recorded_for, recorded_at))

/// A version with all that was done about its signatures, the definition's first.
struct Agreement {
    AgreementVersion version;
    std::vector<SignatureEntry> entries;
    /// Who proposed it; absent for what a definition brought.
    std::optional<Signature> proposed;
};

/// signed_for: it holds, or will from the first day of the version. not_yet: nobody signed. lapsed: its
/// own end has passed. ended: the term of the version has.
BOOST_DEFINE_ENUM_CLASS(SignatureState, signed_for, not_yet, withdrawn, lapsed, ended)

struct PartySignature {
    OrganisationId organisation;
    SignatureState state = SignatureState::not_yet;
    /// The last thing that was done about it, where anything was.
    std::optional<SignatureEntry> last;
};

/// R-AGREEMENT-3: how each party stands on a day, in the order of the version.
[[nodiscard]] std::vector<PartySignature> signatures_on(const Agreement& agreement,
                                                        const PartialDate& day);
/// R-NETWORK-2: whether the version's term covers the day and this party's signature holds on it.
[[nodiscard]] bool in_force_for(const Agreement& agreement, const OrganisationId& organisation,
                                const PartialDate& day);
/// Whether it holds between all its parties.
[[nodiscard]] bool in_force(const Agreement& agreement, const PartialDate& day);
/// R-AGREEMENT-6: the parties whose signature has to come still.
[[nodiscard]] std::vector<PartySignature> signatures_due(const Agreement& agreement,
                                                         const PartialDate& day);

/// Who may propose (R-AGREEMENT-4), record for another (R-AGREEMENT-2), and sign for the own
/// organisation.
inline constexpr std::array<std::string_view, 2> agreement_proposing_roles{"network_manager",
                                                                           "jurist"};
inline constexpr std::string_view agreement_recording_role = "network_manager";
inline constexpr std::string_view agreement_signing_role = "signatory";

BOOST_DEFINE_ENUM_CLASS(SignatureRefusal, not_a_party, signed_before, not_signed, version_ended,
                        day_to_come, before_the_last, ends_before_it_begins)
[[nodiscard]] std::string_view rule_of(SignatureRefusal refusal);

/// Whether this may be added to what was done before (R-AGREEMENT-2, 3 and 5), on this day.
[[nodiscard]] std::expected<void, SignatureRefusal>
may_add(const Agreement& agreement, const SignatureEntry& entry, const PartialDate& today);

} // namespace schakel::networks
