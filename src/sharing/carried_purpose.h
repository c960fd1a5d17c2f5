// What came by a disclosure carries the purpose for which it was given.
//
//   R-PURPOSE-1  Who received something sees beside it for which purpose it was given, by whom, on
//                which ground and when; also the purposes under which it had come to who gave it.
//                (row A8; AVG art. 5 lid 1 onder b; seed 002, chapter 4)
//   R-PURPOSE-2  Who asks to share kinds of data that came to their organisation by a disclosure about
//                the same person, or names that disclosure, is shown it. How the purposes relate is
//                filled in where it follows from them; where it does not, it is asked with the
//                earlier purpose beside it. (row A8; R-SITUATION-1; AVG art. 6 lid 4)
//   R-PURPOSE-3  Where the Grondslag says that the purposes do not go together, the asker cannot
//                answer otherwise: then nothing goes without a ground of its own. (row A8: what was
//                given in order to help is not used to prosecute)
//   R-PURPOSE-4  What came by a disclosure goes on only on an advice that took that disclosure into
//                account; else the question is asked again. What was said in the same words came by
//                it, under whatever kind of data it is passed on. (AVG art. 5 lid 1 onder b; design:
//                doubt means no)
//   R-PURPOSE-5  Who asks may say that they know it by themselves. Then it is asked as their own, that
//                they said so is kept, and the words that came do not go along. (design: a fact can
//                be known twice; R-SITUATION-3)
//
//   R-PURPOSE-7  What a concern report brought came by its disclosure about each person whom the
//                report is about, and for the case that came of it, not only about the one about whom
//                it was asked whether it may be shared. (row A8; AVG art. 5 lid 1 onder b; design: a
//                report is about a family)
//
// R-PURPOSE-6, about the purposes that do not go together, stands in policy_tables.h.
#pragma once

#include "sharing/disclosure.h"
#include "sharing/situation.h"

namespace schakel::sharing {

/// The code of the fact `purpose_relation` between the purpose of something given and another one;
/// nullopt where people have to judge it.
[[nodiscard]] std::optional<std::string> purpose_relation(const std::string& given_for,
                                                          const std::string& purpose,
                                                          std::span<const PurposeBound> bounds);

/// The purposes that a disclosure carries: its own, and those under which its content came before.
[[nodiscard]] std::vector<std::string> purposes_of(const Disclosure& came);

/// What this organisation holds by disclosures: about the person, else in the case, and what concerns
/// them beside (R-PURPOSE-7); the newest first.
[[nodiscard]] std::vector<Disclosure> received_by(store::Transaction& transaction,
                                                  people::Seals& seals,
                                                  const OrganisationId& organisation,
                                                  const std::optional<PersonId>& about,
                                                  const std::optional<CaseId>& case_id);

/// Of what was received, that which a question about these kinds concerns: with one of the kinds, or
/// `named` by the asker. Where no kinds are said yet, all of it.
[[nodiscard]] std::vector<Disclosure> concerned(std::vector<Disclosure> received,
                                                const std::vector<std::string>& kinds,
                                                const std::vector<DisclosureId>& named);

/// Fills in how the purpose relates to those under which it came, where that follows (R-PURPOSE-2).
void add_purpose_relation(KnownSituation& known, const std::vector<Disclosure>& came,
                          const std::optional<std::string>& purpose,
                          const std::vector<std::string>& kinds,
                          std::span<const PurposeBound> bounds);
/// Whether what was filled in is not for the asker to answer otherwise (R-PURPOSE-3).
[[nodiscard]] bool purpose_is_bound(const KnownSituation& known);

/// The question rests on what is known now, and takes into account what came.
void rest_on(KeptAdvice& asked, const KnownSituation& known);

/// The disclosures from which these items came and which the advice did not take into account
/// (R-PURPOSE-4 and 5); `received` is what the sender holds about the same person.
[[nodiscard]] std::vector<DisclosureId> left_out_of(const KeptAdvice& asked,
                                                    const std::vector<DisclosedItem>& items,
                                                    const std::vector<Disclosure>& received);

/// The purposes that a disclosure of these items takes along: of each of `received` that the advice
/// took into account and that shares a kind or its words with them. Each once, the oldest first.
[[nodiscard]] std::vector<std::string> carried_by(const KeptAdvice& asked,
                                                  const std::vector<DisclosedItem>& items,
                                                  const std::vector<Disclosure>& received);

} // namespace schakel::sharing
