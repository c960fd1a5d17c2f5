#include "http/inside/tls.h"

#include <algorithm>
#include <memory>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <stdexcept>
#include <string_view>

namespace schakel::http {

namespace {

namespace ssl = boost::asio::ssl;

// What the NCSC TLS guidelines 2.1 call good, in their order of preference.
constexpr const char* suites_1_2 = "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:"
                                   "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384:"
                                   "ECDHE-RSA-CHACHA20-POLY1305:ECDHE-RSA-AES128-GCM-SHA256";
constexpr const char* suites_1_3 =
    "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256";
constexpr const char* groups = "X25519:P-256:X448:P-384";
constexpr const char* signature_algorithms =
    "ecdsa_secp256r1_sha256:ecdsa_secp384r1_sha384:ed25519:"
    "rsa_pss_rsae_sha256:rsa_pss_rsae_sha384:rsa_pss_rsae_sha512:"
    "RSA+SHA256:RSA+SHA384:RSA+SHA512";

/// HTTP/1.1 is all that is spoken; who offers protocols and not this one is refused.
int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* size,
                    const unsigned char* offered, unsigned offered_size, void*) {
    static constexpr std::string_view ours{"\x08http/1.1"};
    unsigned char* found = nullptr;
    if (SSL_select_next_proto(&found, size, reinterpret_cast<const unsigned char*>(ours.data()),
                              static_cast<unsigned>(ours.size()), offered,
                              offered_size) != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    *chosen = found;
    return SSL_TLSEXT_ERR_OK;
}

void require(long done, const char* what) {
    if (done != 1) throw std::runtime_error{what};
}

/// What holds for who is asked and for who asks.
void choose_algorithms(SSL_CTX* native) {
    require(SSL_CTX_set_ciphersuites(native, suites_1_3), "no TLS 1.3 suite is there");
    require(SSL_CTX_set1_groups_list(native, groups), "no group for key exchange is there");
    require(SSL_CTX_set1_sigalgs_list(native, signature_algorithms),
            "no signature algorithm is there");
    SSL_CTX_set_options(native, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_max_early_data(native, 0);
}

void use_certificate(ssl::context& context, const std::filesystem::path& certificate,
                     const std::filesystem::path& key) {
    context.use_certificate_chain_file(certificate.string());
    context.use_private_key_file(key.string(), ssl::context::pem);
    require(SSL_CTX_check_private_key(context.native_handle()),
            "the private key is not that of the certificate");
}

/// Those of the file and no others, neither of the system nor of the environment.
void believe_only(ssl::context& context, const std::filesystem::path& authorities) {
    require(SSL_CTX_load_verify_file(context.native_handle(), authorities.c_str()),
            "the authorities cannot be read");
}

std::string text_of(const ASN1_IA5STRING* name) {
    const auto* const bytes = reinterpret_cast<const char*>(ASN1_STRING_get0_data(name));
    return {bytes, static_cast<std::size_t>(ASN1_STRING_length(name))};
}

bool is_plain(const std::string& name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) { return c > ' ' && c < 0x7f; });
}

} // namespace

ssl::context make_tls(const std::filesystem::path& certificate, const std::filesystem::path& key) {
    ssl::context context{ssl::context::tls_server};
    auto* const native = context.native_handle();
    require(SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION), "TLS 1.2 is not there");
    require(SSL_CTX_set_cipher_list(native, suites_1_2), "no TLS 1.2 suite is there");
    choose_algorithms(native);
    SSL_CTX_set_options(native, SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_alpn_select_cb(native, choose_protocol, nullptr);
    use_certificate(context, certificate, key);
    return context;
}

void require_certificates(ssl::context& server, const std::filesystem::path& authorities) {
    auto* const native = server.native_handle();
    require(SSL_CTX_set_min_proto_version(native, TLS1_3_VERSION), "TLS 1.3 is not there");
    believe_only(server, authorities);
    auto* const names = SSL_load_client_CA_file(authorities.c_str());
    if (names == nullptr) throw std::runtime_error{"the authorities cannot be read"};
    SSL_CTX_set_client_CA_list(native, names);
    SSL_CTX_set_verify(native, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    // A session that is taken up again would skip the look at the certificate.
    SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF);
    require(SSL_CTX_set_num_tickets(native, 0), "sessions cannot be turned off");
}

ssl::context make_client_tls(const std::filesystem::path& certificate,
                             const std::filesystem::path& key,
                             const std::filesystem::path& authorities) {
    ssl::context context{ssl::context::tls_client};
    auto* const native = context.native_handle();
    require(SSL_CTX_set_min_proto_version(native, TLS1_3_VERSION), "TLS 1.3 is not there");
    choose_algorithms(native);
    believe_only(context, authorities);
    SSL_CTX_set_verify(native, SSL_VERIFY_PEER, nullptr);
    use_certificate(context, certificate, key);
    return context;
}

std::vector<std::string> names_in_certificate(SSL* connection) {
    const auto* const certificate = SSL_get0_peer_certificate(connection);
    if (certificate == nullptr) return {};
    const std::unique_ptr<GENERAL_NAMES, void (*)(GENERAL_NAMES*)> names{
        static_cast<GENERAL_NAMES*>(
            X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)),
        GENERAL_NAMES_free};
    std::vector<std::string> found;
    for (int place = 0; place < sk_GENERAL_NAME_num(names.get()); ++place) {
        const auto* const name = sk_GENERAL_NAME_value(names.get(), place);
        if (name->type != GEN_DNS && name->type != GEN_URI) continue;
        found.push_back(text_of(name->d.ia5));
        if (!is_plain(found.back())) return {};
    }
    return found;
}

} // namespace schakel::http
