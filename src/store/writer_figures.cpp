#include "store/writer_figures.h"

#include "store/database.h"
#include "store/inside/commit_counts.h"

namespace schakel::store {

WriterFigures writer_figures(const Database& database) {
    return dynamic_cast<const CountsWrites&>(database).writer_figures();
}

} // namespace schakel::store
