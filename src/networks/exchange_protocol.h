// What two networks agreed to tell each other about someone: who tells whom, which kinds of data, in
// which situation, through whom and by when. Tilburg's protocol between the Veiligheidshuis and the
// schools is the example (row A5).
//
//   R-PROTOCOL-1  A protocol tells only what it names, in the situation that it names. Where the
//                 situation is not known, or the protocol does not speak of it, it tells nothing.
//                 (seed 002, appendix 1, Tilburg; design: doubt means no)
//   R-PROTOCOL-2  A protocol is no ground: under it goes at most what the advice permits. (Wjsg 39f,
//                 WGS 1.7; design: it describes how, never whether)
//   R-PROTOCOL-3  A protocol holds while both sides' signatures under its agreement are in force on
//                 the day. (seed 002, chapter 7; R-NETWORK-2)
//   R-PROTOCOL-4  What is told in order to help is told for the purposes that the protocol names and
//                 for no other: nobody is punished twice. (seed 002, appendix 1, Tilburg: "niet de
//                 bedoeling dat jeugdigen dubbel gestraft worden"; AVG art. 5 lid 1 onder b)
//   R-PROTOCOL-5  A protocol names no kind of data and no purpose beyond those of its agreement, and
//                 no way that no route carries. (design: nobody signed for more)
//   R-PROTOCOL-6  A disclosure that follows a line of a protocol says which line, of which version of the
//                 agreement; it must be in force between the two on the day, be for one of its
//                 purposes and hold no kind of data that the line does not name. (row A5; row A9)
//   R-PROTOCOL-7  Where such a protocol is in force and a disclosure follows no line of it, or another
//                 than the line's liaison makes it, the reason is asked and recorded; also of a
//                 disclosure that is a part of another deed, as a handover, a report or word back. It
//                 does not stand in the way: the law decides, the protocol says how. (row A5;
//                 R-PROTOCOL-2; design: who goes beside what was agreed can account for it)
#pragma once

#include "networks/directory.h"

#include <span>

namespace schakel::networks {

/// discussed: in the meeting from which is told; after_punishment: what was imposed has been carried
/// out; unresolved: discussed, and no fitting answer was found.
BOOST_DEFINE_ENUM_CLASS(ProtocolMoment, discussed, after_punishment, unresolved)
BOOST_DEFINE_ENUM_CLASS(OffenceSeverity, minor, serious)
/// Whether it has to do with the school.
BOOST_DEFINE_ENUM_CLASS(OffencePlace, at_school, elsewhere)

/// One line of a protocol. What is left out of `severity` and `offence` is not asked for.
struct ProtocolExchange {
    /// Within the protocol.
    std::string id;
    /// A kind of meeting or an organisation, as in a route.
    std::string from;
    /// Who signed the agreement for the side that tells; who keeps `from` where it is left out.
    std::optional<OrganisationId> teller;
    std::vector<std::string> to;
    ProtocolMoment moment{};
    std::vector<OffenceSeverity> severity;
    std::vector<OffencePlace> offence;
    /// Whom it is told, in words, and the role by which the directory finds them.
    std::string receiver;
    std::string receiver_role;
    std::vector<std::string> data_categories;
    std::vector<std::string> purposes;
    std::string conditions;
    /// Provisions on which the lawfulness is weighed; the advice says which carry it.
    std::vector<std::string> provisions;
};
BOOST_DESCRIBE_STRUCT(ProtocolExchange, (),
                      (id, from, teller, to, moment, severity, offence, receiver, receiver_role,
                       data_categories, purposes, conditions, provisions))

struct ExchangeProtocol {
    std::string id;
    std::string name;
    CovenantId agreement;
    /// Why the two told each other this, in a sentence that stands with every answer.
    std::string intention;
    std::vector<ProtocolExchange> exchanges;
};
BOOST_DESCRIBE_STRUCT(ExchangeProtocol, (), (id, name, agreement, intention, exchanges))

/// What is asked of a protocol.
struct ExchangeQuestion {
    std::string from;
    /// The receiving organisation and the meetings that it keeps.
    std::vector<std::string> to;
    ProtocolMoment moment{};
    std::optional<OffenceSeverity> severity;
    std::optional<OffencePlace> offence;
    /// What for, as the advice was asked.
    std::optional<std::string> purpose;
};

/// R-PROTOCOL-1: the lines that speak of this situation, in their order.
[[nodiscard]] std::vector<ProtocolExchange> exchanges_for(const ExchangeProtocol& protocol,
                                                          const ExchangeQuestion& question);

/// tells: something may go along this way. The others say why nothing does.
BOOST_DEFINE_ENUM_CLASS(ExchangeOutcome, tells, agreement_not_in_force, other_purpose,
                        nothing_permitted)

struct ExchangeAnswer {
    ExchangeOutcome outcome = ExchangeOutcome::nothing_permitted;
    /// The kinds of data that both the protocol names and the advice permits.
    std::vector<std::string> told;
    /// What the advice permits, and the protocol leaves out.
    std::vector<std::string> left_out;
};

/// R-PROTOCOL-2, 3 and 4. `permitted` is the scope of the advice, empty where it permits nothing.
[[nodiscard]] ExchangeAnswer answer_of(const ProtocolExchange& exchange,
                                       const ExchangeQuestion& question, bool in_force,
                                       std::span<const std::string> permitted);

} // namespace schakel::networks
