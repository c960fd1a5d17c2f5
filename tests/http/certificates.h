// Authorities and certificates for tests, in files of a folder that goes with them.
#pragma once

#include "support/temporary_folder.h"

#include <filesystem>
#include <memory>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <string>

namespace schakel::http::test {

/// PEM files.
struct CertificateFiles {
    std::filesystem::path certificate, key;
};

/// Vouches for others. Other rooms' tests may use it.
class Authority {
public:
    Authority();
    Authority(const Authority&) = delete;
    Authority& operator=(const Authority&) = delete;

    struct Wish {
        /// As OpenSSL writes them: "DNS:schakel.tilburg.nl,URI:urn:x"; empty for none.
        std::string names;
        bool expired = false;
        /// Of the subject.
        std::string common_name = "someone";
        /// serverAuth or clientAuth
        std::string use = "serverAuth,clientAuth";
        /// Null for RSA of 2048 bits.
        const char* curve = "P-256";
    };
    [[nodiscard]] CertificateFiles issue(const Wish& wish) const;
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }

private:
    using Key = std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)>;
    using Certificate = std::unique_ptr<X509, void (*)(X509*)>;
    testing::TemporaryFolder folder_;
    Key key_;
    Certificate certificate_;
    mutable int issued_ = 0;

public:
    /// The file to be named as the authorities.
    std::filesystem::path file;
};

} // namespace schakel::http::test
