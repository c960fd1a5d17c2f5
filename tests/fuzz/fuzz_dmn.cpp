// A decision model from a stranger: DTDs, entities, deep trees. It is read whole or refused.
#include "dmn/model_reader.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
    (void)schakel::dmn::read_model({reinterpret_cast<const char*>(bytes), size}, "fuzz.dmn");
    return 0;
}
