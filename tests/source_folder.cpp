#include "source_folder.h"

namespace schakel {

std::filesystem::path source_folder() { return SCHAKEL_SOURCE; }

} // namespace schakel
