// CSV from a stranger: what is read can be written and is read again as the same.
#include "codec/csv.h"

#include <cstdlib>

namespace schakel::codec {

struct Line {
    std::string name;
    std::optional<std::string> note;
    std::int32_t number = 0;
    bool operator==(const Line&) const = default;
};
BOOST_DESCRIBE_STRUCT(Line, (), (name, note, number))

} // namespace schakel::codec

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    using namespace schakel::codec;
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    (void)parse_csv(text);
    if (const auto lines = read_csv<Line>(text)) {
        const auto again = read_csv<Line>(write_csv(*lines), {.line_bytes_max = 1 << 20});
        if (!again || *again != *lines) std::abort();
    }
    return 0;
}
