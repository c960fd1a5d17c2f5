// What came of linking registers, for whoever has to trust it: how sure the pairs are, what each was told by,
// how many may have been missed, and some pairs step by step.
#pragma once

#include "base/language.h"
#include "matching/linkage.h"

#include <functional>
#include <string>
#include <vector>

namespace schakel::main {

/// All of it must live as long as the call.
struct LinkReport {
    const matching::Records& records;
    const matching::Linkage& linkage;
    const std::vector<matching::Link>& links;
    /// The identifier of a record in its file.
    std::function<std::string(matching::Row)> id_of;
    /// The names of the columns of other text.
    const std::vector<std::string>& others;
    /// The least probability that was asked for.
    double threshold = 0.5;
    /// The names of the files, without folders.
    std::vector<std::string> registers;
};

/// A page of its own, without script or anything from elsewhere. It shows names and birth dates of the pairs that
/// it explains: whoever may see the registers may see it, and nobody else.
[[nodiscard]] std::string link_report(const LinkReport& report, Language language);

/// Which links are explained: the least sure of those in band match, the surest that a guard holds back, and those
/// that may go either way; each kind in this order.
[[nodiscard]] std::vector<matching::Link> explained_links(const std::vector<matching::Link>& links);

} // namespace schakel::main
