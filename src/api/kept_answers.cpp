#include "api/kept_answers.h"

#include "crypto/sha256.h"
#include "people/seals.h"
#include "store/answer_store.h"

namespace schakel::api {

namespace {

/// R-STORE-3: what makes two requests the same.
store::Bytes hash_of(const http::Request& request) {
    const auto hash = crypto::sha256({crypto::bytes_of(http::name_of(request.method)),
                                      crypto::bytes_of(" "), crypto::bytes_of(request.path),
                                      crypto::bytes_of("\n"), crypto::bytes_of(request.body)});
    return {hash.begin(), hash.end()};
}

std::string sealed_place(const Call& call) { return "answer/" + call.key; }

} // namespace

std::optional<Answer> kept_answer(const Call& call) {
    const auto kept = store::find_answer(call.transaction(), call.actor.account, call.key);
    if (!kept) return std::nullopt;
    if (kept->request_hash != hash_of(call.request))
        return std::unexpected{problem("key-used-for-another")};
    people::Seals seals{call.transaction(), call.vault()};
    const auto body =
        seals.open(people::owner_of(call.actor.account), sealed_place(call), kept->sealed);
    if (!body) return std::unexpected{problem("key-used-for-another")};
    return http::Response{.status = kept->status, .body = *body};
}

void keep_answer(const Call& call, const http::Response& response) {
    people::Seals seals{call.transaction(), call.vault()};
    store::keep_answer(
        call.transaction(), call.actor.account, call.key,
        {hash_of(call.request), response.status,
         seals.seal(people::owner_of(call.actor.account), sealed_place(call), response.body)},
        call.now);
}

} // namespace schakel::api
