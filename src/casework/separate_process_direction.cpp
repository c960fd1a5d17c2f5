#include "casework/separate_process_direction.h"

#include "casework/case_store.h"
#include "casework/direction_store.h"
#include "casework/inside/record_change.h"
#include "casework/inside/widen.h"
#include "networks/direction_terms_store.h"

namespace schakel::casework {

namespace {

bool same(const ProcessDirection& a, const ProcessDirection& b) {
    return a.professional == b.professional && a.last_day == b.last_day && a.stuck == b.stuck &&
           a.tried == b.tried;
}

} // namespace

std::expected<Case, SeparateProcessDirectionError>
separate_process_direction(const CaseId& id, const SeparateProcessDirection& command,
                           std::optional<std::int64_t> version_seen, const access::Actor& actor,
                           store::Transaction& transaction, const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto about = case_to_name_in(id, command.professional, version_seen, actor, transaction, seals);
    if (!about) return std::unexpected{widen<SeparateProcessDirectionError>(about.error())};

    // 1. R-DIRECTOR-4: one at a time. Sent again it is done once.
    const ProcessDirection asked{.professional = command.professional,
                                 .separated = actor.signature(),
                                 .last_day = command.until,
                                 .ended_at = {},
                                 .stuck = command.stuck,
                                 .tried = command.tried};
    if (const auto holding = process_direction_at(transaction, seals, id, actor.at)) {
        if (same(*holding, asked)) return *std::move(about);
        return std::unexpected{DirectorRefusal::separated_already};
    }

    // 2. R-DIRECTOR-4 and 5.
    const auto terms = networks::direction_terms_for(transaction, about->meeting_kind);
    const auto days_max = terms.exception_days_max.value_or(networks::default_exception_days_max);
    if (const auto can = can_be_separated(asked, about->director, days_max); !can)
        return std::unexpected{can.error()};

    // 3. The version goes up, so that nobody names a director without having seen this.
    add_process_direction(transaction, seals, id, asked);
    if (const auto kept = change_case(transaction, *about, about->version); !kept)
        return std::unexpected{kept.error()};
    ++about->version;
    record_change(transaction, seals, ledger::Event::process_direction_separated, actor, id,
                  id.value, command);
    return *std::move(about);
}

std::expected<Case, EndProcessDirectionError>
end_process_direction(const CaseId& id, std::optional<std::int64_t> version_seen,
                      const access::Actor& actor, store::Transaction& transaction,
                      const crypto::Vault& vault) {
    people::Seals seals{transaction, vault};
    auto about = case_to_work_on(transaction, seals, id, actor);
    if (!about) return std::unexpected{widen<EndProcessDirectionError>(about.error())};
    if (about->responsible != actor.organisation)
        return std::unexpected{CaseRefusal::not_responsible};
    if (version_seen && *version_seen != about->version)
        return std::unexpected{store::ChangedMeanwhile{}};
    if (!end_process_direction(transaction, id, actor.at))
        return std::unexpected{DirectorRefusal::not_separated};
    if (const auto kept = change_case(transaction, *about, about->version); !kept)
        return std::unexpected{kept.error()};
    ++about->version;
    record_change(transaction, seals, ledger::Event::process_direction_ended, actor, id, id.value,
                  NoParticulars{});
    return *std::move(about);
}

} // namespace schakel::casework
