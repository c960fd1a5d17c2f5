// What a command names and the actor cannot see: an answer that is the same whether or not the
// thing exists, so that nobody can probe for families (architecture: who may see what, 1).
#pragma once

namespace schakel::casework {

struct CaseNotKnown {
    bool operator==(const CaseNotKnown&) const = default;
};
struct PersonNotKnown {
    bool operator==(const PersonNotKnown&) const = default;
};
/// Not in the directory, which every professional may read.
struct OrganisationNotKnown {
    bool operator==(const OrganisationNotKnown&) const = default;
};
struct ProfessionalNotKnown {
    bool operator==(const ProfessionalNotKnown&) const = default;
};
struct MeetingKindNotKnown {
    bool operator==(const MeetingKindNotKnown&) const = default;
};
/// The identifier stands for another thing already, or for the same with other content.
struct IdAlreadyUsed {
    bool operator==(const IdAlreadyUsed&) const = default;
};

} // namespace schakel::casework
