#include "http/certificates.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdexcept>

namespace schakel::http::test {

namespace {

template <class Write>
void write(const std::filesystem::path& path, Write writes) {
    BIO* const out = BIO_new_file(path.c_str(), "w");
    writes(out);
    BIO_free(out);
}

void add_extension(X509* to, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, to, nullptr, nullptr, 0);
    X509_EXTENSION* const made = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
    if (made == nullptr) throw std::runtime_error{"no extension: " + value};
    X509_add_ext(to, made, -1);
    X509_EXTENSION_free(made);
}

X509* unsigned_certificate(EVP_PKEY* key, const std::string& name, int number, bool expired) {
    X509* const x509 = X509_new();
    X509_set_version(x509, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), number);
    X509_gmtime_adj(X509_getm_notBefore(x509), expired ? -7200 : -60);
    X509_gmtime_adj(X509_getm_notAfter(x509), expired ? -3600 : 3600);
    X509_set_pubkey(x509, key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x509), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
    return x509;
}

} // namespace

Authority::Authority()
    : key_{EVP_EC_gen("P-256"), EVP_PKEY_free},
      certificate_{unsigned_certificate(key_.get(), folder_.path().filename(), 1, false),
                   X509_free},
      file{folder_ / "authority.pem"} {
    X509_set_issuer_name(certificate_.get(), X509_get_subject_name(certificate_.get()));
    add_extension(certificate_.get(), certificate_.get(), NID_basic_constraints,
                  "critical,CA:TRUE");
    add_extension(certificate_.get(), certificate_.get(), NID_key_usage, "critical,keyCertSign");
    X509_sign(certificate_.get(), key_.get(), EVP_sha256());
    write(file, [&](BIO* out) { PEM_write_bio_X509(out, certificate_.get()); });
}

CertificateFiles Authority::issue(const Wish& wish) const {
    const Key key{wish.curve != nullptr ? EVP_EC_gen(wish.curve) : EVP_RSA_gen(2048),
                  EVP_PKEY_free};
    const auto number = ++issued_;
    const Certificate made{
        unsigned_certificate(key.get(), wish.common_name, number + 1, wish.expired), X509_free};
    X509_set_issuer_name(made.get(), X509_get_subject_name(certificate_.get()));
    if (!wish.names.empty())
        add_extension(made.get(), certificate_.get(), NID_subject_alt_name, wish.names);
    add_extension(made.get(), certificate_.get(), NID_ext_key_usage, wish.use);
    X509_sign(made.get(), key_.get(), EVP_sha256());
    const CertificateFiles files{folder_ / (std::to_string(number) + ".pem"),
                                 folder_ / (std::to_string(number) + ".key")};
    write(files.certificate, [&](BIO* out) { PEM_write_bio_X509(out, made.get()); });
    write(files.key, [&](BIO* out) {
        PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
    std::filesystem::permissions(files.key, std::filesystem::perms::owner_read |
                                                std::filesystem::perms::owner_write);
    return files;
}

} // namespace schakel::http::test
