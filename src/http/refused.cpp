#include "http/inside/refused.h"

#include <utility>

namespace schakel::http {

namespace {

struct Words {
    std::string_view title_nl, detail_nl;
    std::string_view title_en, detail_en;
};

struct Kind {
    int status;
    std::string_view key;
    std::string_view rule;
    Words words;
    /// Beside the document: what a program can act on.
    std::string_view header_name{};
    std::string_view header_value{};
};

Kind kind_of(Refused why) {
    switch (why) {
    case Refused::malformed:
        return {400,
                "malformed-request",
                "R-HTTP-4",
                {"Dit verzoek is niet te lezen",
                 "Het verzoek kon op meer dan één manier worden gelezen, of op geen enkele. Stuur "
                 "het zoals RFC 9112 zegt.",
                 "The request is malformed",
                 "The request could be read in more than one way, or in none. Send it as RFC 9112 "
                 "says."}};
    case Refused::address_too_long:
        return {414,
                "address-too-long",
                "R-HTTP-1",
                {"Het adres is te lang", "Zet wat u zoekt in het bericht van een POST.",
                 "The address is too long", "Put what you search for into the body of a POST."}};
    case Refused::headers_too_large:
        return {431,
                "headers-too-large",
                "R-HTTP-1",
                {"De kopregels zijn te groot of te veel", "Stuur minder of kortere kopregels.",
                 "The headers are too large or too many", "Send fewer or shorter header fields."}};
    case Refused::body_too_large:
        return {413,
                "body-too-large",
                "R-HTTP-1",
                {"Het bericht is te groot", "Stuur minder tegelijk.", "The body is too large",
                 "Send less at once."}};
    case Refused::too_slow:
        return {408,
                "too-slow",
                "R-HTTP-2",
                {"Het verzoek kwam niet op tijd binnen", "Stuur het opnieuw.",
                 "The request did not arrive in time", "Send it again."}};
    case Refused::too_busy:
        return {503,
                "too-busy",
                "R-HTTP-3",
                {"Het is nu te druk",
                 "Er is niets gedaan. Probeer het opnieuw na de tijd in Retry-After.",
                 "The server is too busy",
                 "Nothing was done. Try again after the time in Retry-After."},
                "Retry-After",
                "1"};
    case Refused::not_answered_in_time:
        return {503,
                "not-answered-in-time",
                "R-HTTP-3",
                {"Het antwoord duurde te lang",
                 "Het is niet zeker of het is gedaan. Stuur het opnieuw met dezelfde "
                 "Idempotency-Key.",
                 "The answer took too long",
                 "It is not certain whether it was done. Send it again with the same "
                 "Idempotency-Key."},
                "Retry-After",
                "5"};
    case Refused::expectation_not_known:
        return {417,
                "expectation-not-known",
                "",
                {"Deze verwachting is niet bekend", "Alleen Expect: 100-continue is bekend.",
                 "The expectation is not known", "Only Expect: 100-continue is known."}};
    case Refused::content_coding_not_known:
        return {415,
                "content-coding-not-known",
                "",
                {"Het bericht is gecodeerd op een manier die niet wordt gelezen",
                 "Stuur het bericht zonder Content-Encoding.",
                 "The body is encoded in a way that is not read",
                 "Send the body without Content-Encoding."},
                "Accept-Encoding",
                "identity"};
    case Refused::transfer_coding_not_known:
        return {501,
                "transfer-coding-not-known",
                "",
                {"Deze manier van versturen is niet bekend",
                 "Stuur het bericht met Content-Length, of in stukken (chunked).",
                 "The transfer coding is not known",
                 "Send the body with Content-Length, or chunked."}};
    case Refused::method_not_known:
        return {501,
                "method-not-known",
                "",
                {"Deze methode is niet bekend",
                 "Gebruik GET, HEAD, POST, PUT, PATCH, DELETE of OPTIONS.",
                 "The method is not known", "Use GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS."}};
    case Refused::method_not_allowed:
        return {405,
                "method-not-allowed",
                "",
                {"Dat kan hier niet", "Gebruik een van de methoden in Allow.",
                 "The method is not allowed here", "Use one of the methods in Allow."}};
    case Refused::version_not_known:
        return {505,
                "version-not-known",
                "",
                {"Deze versie van HTTP is niet bekend", "Gebruik HTTP/1.1.",
                 "The version of HTTP is not known", "Use HTTP/1.1."}};
    case Refused::page_not_found:
        return {404,
                "page-not-found",
                "",
                {"Deze pagina bestaat niet", "Controleer het adres.", "There is no such page",
                 "Check the address."}};
    case Refused::failed:
        return {500,
                "failed",
                "",
                {"Er ging iets mis in het programma",
                 "U kunt daar niets aan doen. Meld de X-Request-Id van dit antwoord aan de "
                 "beheerder.",
                 "Something went wrong in the program",
                 "Nothing can be done by you. Tell the administrator the X-Request-Id of this "
                 "answer."}};
    }
    std::unreachable();
}

} // namespace

Problem problem_for(Refused why, Language language) {
    const auto kind = kind_of(why);
    const bool dutch = language == Language::nl;
    Problem problem{.status = kind.status,
                    .type = "/problems/" + std::string{kind.key},
                    .title = std::string{dutch ? kind.words.title_nl : kind.words.title_en},
                    .detail = std::string{dutch ? kind.words.detail_nl : kind.words.detail_en},
                    .rule = std::string{kind.rule}};
    if (!kind.header_name.empty())
        problem.headers.emplace_back(kind.header_name, kind.header_value);
    return problem;
}

} // namespace schakel::http
