#include "casework/file_item.h"

#include "codec/json.h"

namespace schakel::casework {

namespace {

using store::Statement;

const Statement insert_file_item{
    "INSERT INTO casework_file_item (id, case_id, kind, professional, organisation, at, replaces, "
    "sealed, sealed_told) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
const Statement file_item_by_id{
    "SELECT case_id, kind, professional, organisation, at, replaces, sealed, sealed_told "
    "FROM casework_file_item WHERE id = $1"};
const Statement replacements_of{"SELECT count(*) FROM casework_file_item WHERE replaces = $1"};
const Statement file_item_ids_by{"SELECT id FROM casework_file_item WHERE case_id = $1 AND "
                                 "organisation = $2 ORDER BY at, id"};

std::string place_of(const FileItemId& id) { return "file-item/" + id.value; }
std::string place_of_told(const FileItemId& id) { return place_of(id) + "/told"; }

} // namespace

void keep_file_item(store::Transaction& transaction, people::Seals& seals, const FileItem& item) {
    const auto owner = people::owner_of(item.case_id);
    std::optional<store::Bytes> told;
    if (item.told) told = seals.seal(owner, place_of_told(item.id), codec::write_json(*item.told));
    transaction.change(insert_file_item, item.id, item.case_id, item.kind, item.by.professional,
                       item.by.organisation, item.by.at, item.replaces,
                       seals.seal(owner, place_of(item.id), item.text), told);
}

std::optional<FileItem> find_file_item(store::Transaction& transaction, people::Seals& seals,
                                       const FileItemId& id) {
    const auto row =
        transaction.find<CaseId, FileItemKind, ProfessionalId, OrganisationId, Instant,
                         std::optional<FileItemId>, store::Bytes, std::optional<store::Bytes>>(
            file_item_by_id, id);
    if (!row) return std::nullopt;
    const auto& [case_id, kind, professional, organisation, at, replaces, sealed, sealed_told] =
        *row;
    auto text = seals.open(people::owner_of(case_id), place_of(id), sealed);
    if (!text) return std::nullopt;
    std::optional<ToldByFamily> told;
    if (sealed_told)
        if (const auto json =
                seals.open(people::owner_of(case_id), place_of_told(id), *sealed_told))
            told = codec::read_json<ToldByFamily>(*json).value();
    return FileItem{.id = id,
                    .case_id = case_id,
                    .kind = kind,
                    .by = {professional, organisation, at},
                    .replaces = replaces,
                    .text = *std::move(text),
                    .told = std::move(told)};
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
