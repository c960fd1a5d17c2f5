// An agreement as a page for print: everything that a party has to be able to read before it signs, and
// who signed since.
#pragma once

#include "networks/agreement.h"
#include "sharing/fact_model.h"
#include "store/store.h"

#include <string>

namespace schakel::api {

/// One HTML page in Dutch, without script or anything from elsewhere. Purposes and kinds of data stand
/// there in the words of the fact model.
[[nodiscard]] std::string agreement_document(store::Transaction& transaction,
                                             const networks::Agreement& agreement,
                                             const PartialDate& today,
                                             const sharing::FactModel& model);

} // namespace schakel::api
