// A request as it comes in from the network, whole and byte by byte: both ways it is taken or
// refused alike, or one reader would see another request than the next (R-HTTP-4).
#include "http/inside/head_scan.h"
#include "http/inside/parser.h"

#include <cstdlib>

namespace {

using namespace schakel::http;

/// The size of the head, nullopt when it is refused or not complete.
std::optional<std::size_t> head_size(std::string_view text, std::size_t step,
                                     const Limits& limits) {
    HeadScan scan;
    for (std::size_t arrived = std::min(step, text.size());;
         arrived = std::min(arrived + step, text.size())) {
        const auto result = scan.scan(text.substr(0, arrived), limits);
        if (const auto* complete = std::get_if<HeadScan::Complete>(&result)) return complete->size;
        if (std::holds_alternative<Refused>(result) || arrived == text.size()) return std::nullopt;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    const Limits limits;
    const auto head = head_size(text, text.size() + 1, limits);
    if (head != head_size(text, 1, limits)) std::abort();
    if (!head) return 0;
    const BodyLimit body_limit = [](Method, std::string_view) { return std::nullopt; };
    Parser parser{limits, body_limit};
    if (parser.read(text.substr(0, *head)).refused) return 0;
    for (auto rest = text.substr(*head); !parser.complete() && !rest.empty();) {
        const auto progress = parser.read(rest);
        if (progress.refused || progress.used == 0) break;
        rest.remove_prefix(progress.used);
    }
    return 0;
}
