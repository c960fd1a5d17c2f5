// The network of Tilburg in a database, for what is made from the directory.
#pragma once

#include "access/account.h"
#include "networks/agreement_store.h"
#include "networks/directory_store.h"
#include "networks/network_definition.h"
#include "people/bsn.h"
#include "sharing/grondslag.h"
#include "source_folder.h"
#include "support/databases.h"

namespace schakel::sharing {

class WithARegion : public testing::OnBothDatabases {
protected:
    const NetworkId safety_house{"veiligheidshuis-tilburg"};
    const PartialDate day{2026, 11, 22};
    const Instant noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} +
                       std::chrono::hours{11}};

    void SetUp() override {
        static const auto definition =
            networks::read_network_definition(source_folder() / "examples" / "tilburg");
        ASSERT_TRUE(definition);
        does([&](store::Transaction& t) {
            EXPECT_TRUE(people::mark_numbers(t, people::BsnGuard::test));
            networks::keep_definition(t, *definition);
            return std::optional{true};
        });
    }
    /// Ilse guards privacy in the safety house; anyone else does not.
    [[nodiscard]] access::Actor ilse(int days_later = 0) const {
        access::Actor one;
        one.account = {"privacy"};
        one.professional = {"ilse-brandkast"};
        one.organisation = {"zvh-tilburg"};
        one.roles = {"privacy_officer"};
        one.at = noon + std::chrono::days{days_later};
        return one;
    }
    /// Another term for the accession document of the safety house.
    void end_accession(const PartialDate& last_day) {
        does([&](store::Transaction& t) {
            for (auto agreement : networks::all_agreements(t))
                if (agreement.version.id == CovenantId{"aansluitdocument-tilburg"}) {
                    agreement.version.valid_until = last_day;
                    networks::keep(t, agreement.version);
                }
            return std::optional{true};
        });
    }
};

} // namespace schakel::sharing
