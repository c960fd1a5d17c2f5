// The Grondslag of the repository and some questions to it.
#pragma once

#include "codec/json.h"
#include "sharing/advice_vignettes.h"
#include "sharing/sharing_framework.h"
#include "source_folder.h"

#include <gtest/gtest.h>

namespace schakel::sharing {

/// The version in policy/, loaded once for all tests.
inline const SharingFramework& grondslag() {
    static const auto loaded = [] {
        auto framework = SharingFramework::load(source_folder() / "policy");
        if (!framework)
            for (const auto& fault : framework.error())
                ADD_FAILURE() << fault.pointer << ": " << fault.message;
        return std::move(framework.value());
    }();
    return loaded;
}

inline const std::vector<Vignette>& own_vignettes() {
    static const auto read = [] {
        auto vignettes =
            read_vignettes(grondslag().file("vignetten.json"), grondslag().fact_model());
        if (!vignettes)
            for (const auto& fault : vignettes.error())
                ADD_FAILURE() << fault.pointer << ": " << fault.message;
        return std::move(vignettes.value());
    }();
    return read;
}

inline Facts facts_of(std::string_view id) {
    for (const auto& vignette : own_vignettes())
        if (vignette.id == id) return vignette.facts;
    ADD_FAILURE() << "no vignette " << id;
    return {};
}

/// The school that wants to report to Veilig Thuis against the will of the parents; permitted.
inline Facts report_to_veilig_thuis() { return facts_of("G06"); }
/// The therapist who wants to call the local team without consent; only with consent.
inline Facts therapist_without_consent() { return facts_of("G19"); }

} // namespace schakel::sharing
