// JSON from a stranger: what is read can be written and is read again as the same.
#include "codec/json.h"

#include <cstdlib>

namespace schakel::codec {

struct Part {
    CaseId case_id;
    std::optional<std::string> note;
    std::vector<std::int32_t> numbers;
    std::map<std::string, bool> flags;
    Instant at;
    PartialDate date;
    bool operator==(const Part&) const = default;
};
BOOST_DESCRIBE_STRUCT(Part, (), (case_id, note, numbers, flags, at, date))

} // namespace schakel::codec

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    using namespace schakel::codec;
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    if (const auto part = read_json<Part>(text)) {
        const auto again = read_json<Part>(write_json(*part));
        if (!again || *again != *part) std::abort();
    }
    if (const auto document = parse_json(text))
        if (!parse_json(boost::json::serialize(*document))) std::abort();
    return 0;
}
