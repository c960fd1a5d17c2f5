// /v1/ledger/checkpoint -- how long the record is now and what it adds up to, so that a stranger can hold us to it.
#include "api/routes.h"
#include "crypto/bytes.h"
#include "ledger/checkpoint.h"

namespace schakel::api {

namespace {

struct CheckpointView {
    std::string origin;
    std::int64_t size = 0;
    /// The hash of the tree (RFC 6962), in base64.
    std::string root;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(CheckpointView, (), (origin, size, root, at))

Reply<CheckpointView> show_checkpoint(Call& call) {
    const auto now = ledger::checkpoint(call.transaction());
    return Given{CheckpointView{now.origin, static_cast<std::int64_t>(now.tree.size),
                                crypto::to_base64(now.tree.root), now.at}};
}

} // namespace

std::vector<Route> ledger_routes() {
    return {look<CheckpointView>("/v1/ledger/checkpoint", "showCheckpoint",
                                 "The size and root of the record of disclosures and changes",
                                 Audience::signed_in, show_checkpoint)};
}

} // namespace schakel::api
