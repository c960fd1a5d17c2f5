#include "api/problems.h"

#include <algorithm>
#include <cassert>

namespace schakel::api {

namespace {

constexpr std::string_view prefix = "/problems/";

const ProblemKinds general{
    // The message itself.
    {"invalid-input", 400, "", "De gegevens kloppen niet",
     "Kijk bij elk genoemd veld wat er mist of anders moet.", "The input is not valid",
     "See at each named member what is missing or must change."},
    {"route-not-known", 404, "", "Deze pagina bestaat niet",
     "Controleer het adres, of begin opnieuw bij Mijn dag.", "There is nothing at this address",
     "Check the address."},
    {"method-not-allowed", 405, "", "Dat kan hier niet", "Dit adres kent deze handeling niet.",
     "This cannot be done here", "The address does not know this method; see Allow."},
    {"media-type-not-supported", 415, "", "Dit bericht is niet in JSON",
     "Stuur het bericht als application/json.", "This message is not JSON",
     "Send it as application/json."},
    {"not-acceptable", 406, "", "Dit antwoord is er alleen in JSON", "Vraag om application/json.",
     "This answer exists as JSON only", "Ask for application/json."},
    {"key-malformed", 400, "R-STORE-3", "De sleutel van het verzoek klopt niet",
     "Een Idempotency-Key is een UUID in kleine letters.", "The idempotency key is malformed",
     "An Idempotency-Key is a UUID in lower case."},
    {"key-used-for-another", 409, "R-STORE-3", "Dit verzoek is al anders gedaan",
     "Laad de pagina opnieuw en kijk wat er al vastligt.",
     "The idempotency key was used for another request",
     "Look at what is there already, and use a new key for a new request."},
    {"changed-meanwhile", 412, "R-STORE-2", "Iemand anders heeft dit net veranderd",
     "Bekijk de nieuwe versie en doe uw wijziging daarna opnieuw. Uw tekst is niet verloren.",
     "Someone else changed this meanwhile", "Look at the new version and make your change again."},
    {"version-needed", 428, "R-STORE-2", "Zeg welke versie u zag",
     "Stuur If-Match mee met de versie die u zag.", "Say which version you saw",
     "Send If-Match with the version you saw."},
    // Who asks.
    {"session-needed", 401, "", "U bent niet ingelogd", "Log in om verder te gaan.",
     "You are not logged in", "Log in to go on."},
    {"csrf-token-needed", 403, "", "Dit verzoek kwam niet van de pagina",
     "Laad de pagina opnieuw en probeer het nog eens.", "This request did not come from the page",
     "Load the page again, or send X-CSRF-Token."},
    {"not-for-you", 403, "", "Dit hoort niet bij uw taak",
     "Vraag de beheerder van uw netwerk als dat wel zo is.", "This is not part of your task",
     "Ask the manager of your network if it should be."},
    {"login-refused", 401, "R-CRYPTO-6", "Inloggen lukt niet",
     "Naam, wachtwoord of code klopt niet. Probeer het opnieuw of vraag de beheerder.",
     "The login was refused", "Name, password or code is wrong."},
    {"one-time-code-needed", 401, "R-ACCESS-3", "Geef ook de code van uw toestel",
     "Open de app met codes en vul de zes cijfers in.", "The one-time code is needed too",
     "Open your authenticator and enter the six digits."},
    {"second-factor-needed", 403, "R-ACCESS-3", "Dit account heeft nog geen tweede stap",
     "Vraag de beheerder om de tweede stap in te stellen.", "This account has no second factor yet",
     "Ask the manager to set it up."},
    {"account-locked", 429, "R-ACCESS-2", "Dit account is even op slot",
     "Na vijf verkeerde pogingen wacht u een kwartier.", "This account is locked for a while",
     "After five wrong tries it stays locked for fifteen minutes."},
    {"too-many-requests", 429, "R-API-5", "Te veel verzoeken na elkaar",
     "Wacht even en probeer het opnieuw.", "Too many requests", "Wait a moment and try again."},
    // The server.
    {"try-again-later", 503, "", "Het systeem kan nu niets vastleggen",
     "Wat al bevestigd was, is bewaard. Probeer het over een minuut opnieuw.",
     "Nothing can be kept just now", "What was confirmed is kept. Try again in a minute."},
    {"something-broke", 500, "", "Er ging iets mis bij ons",
     "Er is niets veranderd. Meld het nummer van dit verzoek aan de beheerder.",
     "Something went wrong on our side",
     "Nothing was changed. Tell the manager the number of this request."},
};

std::vector<ProblemKind>& registry() {
    static std::vector<ProblemKind> kinds;
    return kinds;
}

const ProblemKind* kind_of(std::string_view type) {
    if (type.starts_with(prefix)) type.remove_prefix(prefix.size());
    const auto all = problem_kinds();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const ProblemKind& kind) { return kind.key == type; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

ProblemKinds::ProblemKinds(std::initializer_list<ProblemKind> kinds) {
    registry().insert(registry().end(), kinds.begin(), kinds.end());
}

std::span<const ProblemKind> problem_kinds() { return registry(); }

http::Problem problem(std::string_view key, std::string_view rule) {
    const auto* kind = kind_of(key);
    assert(kind != nullptr && "every problem has its words in this file");
    return {.status = kind->status,
            .type = std::string{prefix} + std::string{kind->key},
            .title = std::string{kind->title_nl},
            .detail = std::string{kind->detail_nl},
            .rule = std::string{rule.empty() ? kind->rule : rule}};
}

http::Problem invalid_input(Faults faults) {
    auto made = problem("invalid-input");
    made.errors = std::move(faults);
    return made;
}

void put_into_english(http::Problem& problem) {
    const auto* kind = kind_of(problem.type);
    if (kind == nullptr) return;
    problem.title = kind->title_en;
    problem.detail = kind->detail_en;
}

} // namespace schakel::api
