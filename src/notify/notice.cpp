#include "notify/notice.h"

namespace schakel::notify {

namespace {

NoticeText dutch(Notice notice) {
    switch (notice) {
    case Notice::something_waits:
        return {"Er staat iets voor u klaar in Schakel",
                "Er staat iets voor u klaar in Schakel. Log in om het te lezen:"};
    case Notice::term_is_near:
        return {
            "Een termijn in Schakel loopt bijna af",
            "In Schakel loopt een termijn bijna af. Log in om te zien wat er nog moet gebeuren:"};
    case Notice::meeting_invitation:
        return {
            "Uitnodiging voor een overleg",
            "U bent uitgenodigd voor een overleg. Log in om te antwoorden en de agenda te lezen:"};
    case Notice::meeting_changed:
        return {"Een overleg is gewijzigd",
                "De tijd of de plaats van een overleg is gewijzigd. Log in om het te bekijken:"};
    case Notice::meeting_cancelled:
        return {"Een overleg gaat niet door",
                "Een overleg gaat niet door. Log in om het te bekijken:"};
    case Notice::account_made:
        return {
            "Uw account voor Schakel",
            "Er is een account voor Schakel voor u gemaakt. Kies uw wachtwoord op deze pagina:"};
    case Notice::password_reset:
        return {"Een nieuw wachtwoord voor Schakel",
                "U kunt een nieuw wachtwoord kiezen op deze pagina. Hebt u hier niet om gevraagd? "
                "Dan hoeft u niets te doen:"};
    }
    return {};
}

NoticeText english(Notice notice) {
    switch (notice) {
    case Notice::something_waits:
        return {"Something waits for you in Schakel",
                "Something waits for you in Schakel. Log in to read it:"};
    case Notice::term_is_near:
        return {"A term in Schakel ends soon",
                "A term in Schakel ends soon. Log in to see what still has to be done:"};
    case Notice::meeting_invitation:
        return {"Invitation to a meeting",
                "You are invited to a meeting. Log in to answer and to read the agenda:"};
    case Notice::meeting_changed:
        return {"A meeting was changed",
                "The time or the place of a meeting was changed. Log in to see it:"};
    case Notice::meeting_cancelled:
        return {"A meeting was cancelled", "A meeting was cancelled. Log in to see it:"};
    case Notice::account_made:
        return {"Your account for Schakel",
                "An account for Schakel was made for you. Choose your password on this page:"};
    case Notice::password_reset:
        return {"A new password for Schakel",
                "You can choose a new password on this page. If you did not ask for this, you need "
                "not do anything:"};
    }
    return {};
}

} // namespace

NoticeText text_of(Notice notice, Language language) {
    return language == Language::nl ? dutch(notice) : english(notice);
}

std::string_view closing_of(Language language) {
    if (language == Language::nl)
        return "Om gezinnen te beschermen staat er in deze e-mail zelf niets over hen.\r\n"
               "U kunt deze e-mail niet beantwoorden.\r\n";
    return "To protect families, this e-mail itself says nothing about them.\r\n"
           "You cannot answer this e-mail.\r\n";
}

} // namespace schakel::notify
