#include "index/index_reach.h"

#include "store/setting_store.h"

namespace schakel::index {

namespace {

constexpr std::string_view setting = "index.reach", here = "here", blind = "evaluators elsewhere",
                           apart = "keeper elsewhere";

} // namespace

IndexReach index_reach(store::Transaction& transaction) {
    const auto kept = store::find_setting(transaction, setting);
    const bool keeper_elsewhere = kept == apart;
    return {.evaluators_elsewhere = keeper_elsewhere || kept == blind,
            .keeper_elsewhere = keeper_elsewhere};
}

void keep_index_reach(store::Transaction& transaction, const IndexReach& reach) {
    store::keep_setting(transaction, setting,
                        reach.keeper_elsewhere       ? apart
                        : reach.evaluators_elsewhere ? blind
                                                     : here);
}

} // namespace schakel::index
