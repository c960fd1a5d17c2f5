#include "http/inside/tls.h"

#include <openssl/ssl.h>
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

} // namespace

ssl::context make_tls(const std::filesystem::path& certificate, const std::filesystem::path& key) {
    ssl::context context{ssl::context::tls_server};
    auto* const native = context.native_handle();
    require(SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION), "TLS 1.2 is not there");
    require(SSL_CTX_set_cipher_list(native, suites_1_2), "no TLS 1.2 suite is there");
    require(SSL_CTX_set_ciphersuites(native, suites_1_3), "no TLS 1.3 suite is there");
    require(SSL_CTX_set1_groups_list(native, groups), "no group for key exchange is there");
    require(SSL_CTX_set1_sigalgs_list(native, signature_algorithms),
            "no signature algorithm is there");
    SSL_CTX_set_options(native, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                                    SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_max_early_data(native, 0);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_alpn_select_cb(native, choose_protocol, nullptr);
    context.use_certificate_chain_file(certificate.string());
    context.use_private_key_file(key.string(), ssl::context::pem);
    require(SSL_CTX_check_private_key(native), "the private key is not that of the certificate");
    return context;
}

} // namespace schakel::http
