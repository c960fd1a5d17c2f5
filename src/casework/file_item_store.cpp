#include "casework/file_item.h"

namespace schakel::casework {

namespace {

using store::Statement;

const Statement insert_file_item{
    "INSERT INTO casework_file_item (id, case_id, kind, professional, organisation, at, replaces, "
    "sealed) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
const Statement file_item_by_id{
    "SELECT case_id, kind, professional, organisation, at, replaces, sealed "
    "FROM casework_file_item WHERE id = $1"};
const Statement replacements_of{"SELECT count(*) FROM casework_file_item WHERE replaces = $1"};
const Statement file_item_ids_by{"SELECT id FROM casework_file_item WHERE case_id = $1 AND "
                                 "organisation = $2 ORDER BY at, id"};

std::string place_of(const FileItemId& id) { return "file-item/" + id.value; }

} // namespace

void keep_file_item(store::Transaction& transaction, people::Seals& seals, const FileItem& item) {
    transaction.change(insert_file_item, item.id, item.case_id, item.kind, item.by.professional,
                       item.by.organisation, item.by.at, item.replaces,
                       seals.seal(people::owner_of(item.case_id), place_of(item.id), item.text));
}

std::optional<FileItem> find_file_item(store::Transaction& transaction, people::Seals& seals,
                                       const FileItemId& id) {
    const auto row = transaction.find<CaseId, FileItemKind, ProfessionalId, OrganisationId, Instant,
                                      std::optional<FileItemId>, store::Bytes>(file_item_by_id, id);
    if (!row) return std::nullopt;
    const auto& [case_id, kind, professional, organisation, at, replaces, sealed] = *row;
    auto text = seals.open(people::owner_of(case_id), place_of(id), sealed);
    if (!text) return std::nullopt;
    return FileItem{.id = id,
                    .case_id = case_id,
                    .kind = kind,
                    .by = {professional, organisation, at},
                    .replaces = replaces,
                    .text = *std::move(text)};
}

bool is_replaced(store::Transaction& transaction, const FileItemId& id) {
    return std::get<0>(transaction.find<std::int64_t>(replacements_of, id).value()) != 0;
}

std::vector<FileItem> file_items_by(store::Transaction& transaction, people::Seals& seals,
                                    const CaseId& id, const OrganisationId& organisation) {
    std::vector<FileItem> found;
    for (const auto& [item] : transaction.all<FileItemId>(file_item_ids_by, id, organisation))
        if (auto one = find_file_item(transaction, seals, item)) found.push_back(*std::move(one));
    return found;
}

} // namespace schakel::casework
