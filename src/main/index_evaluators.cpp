#include "main/index_evaluators.h"

#include "crypto/random.h"
#include "crypto/sha256.h"
#include "evaluator/evaluation.h"
#include "http/server.h"
#include "index/tokens_about.h"
#include "main/remote_evaluator.h"
#include "main/toml_file.h"

#include <ostream>

namespace schakel::main {

/// As it stands in the file.
struct WrittenEvaluator {
    std::string name;
    std::string host;
    std::int64_t port = 0;
};
BOOST_DESCRIBE_STRUCT(WrittenEvaluator, (), (name, host, port))

struct WrittenKeeper {
    std::string host;
    std::int64_t port = 0;
};
BOOST_DESCRIBE_STRUCT(WrittenKeeper, (), (host, port))

struct WrittenKey {
    std::int64_t epoch = 0;
    std::string public_key;
};
BOOST_DESCRIBE_STRUCT(WrittenKey, (), (epoch, public_key))

struct WrittenEpoch {
    std::int64_t epoch = 0;
    std::vector<WrittenKey> keys;
};
BOOST_DESCRIBE_STRUCT(WrittenEpoch, (), (epoch, keys))

struct WrittenEvaluators {
    std::string authorities;
    std::string certificate;
    std::string private_key;
    std::vector<WrittenEvaluator> evaluator;
    std::vector<WrittenEpoch> epoch;
    std::optional<WrittenKeeper> index;
};
BOOST_DESCRIBE_STRUCT(WrittenEvaluators, (),
                      (authorities, certificate, private_key, evaluator, epoch, index))

namespace {

constexpr std::chrono::seconds patience{10};
/// The answer to the largest question there is takes half of it.
constexpr std::size_t body_bytes_max = 128 << 10;
/// Some hundreds of matches, and the profiles of all networks in the country.
constexpr std::size_t news_bytes_max = 4 << 20;

bool fits(std::int64_t number, std::int64_t most) { return number >= 1 && number <= most; }

/// The epochs, and what is wrong with them.
std::vector<index::TokenEpoch> epochs_of(const WrittenEvaluators& written, Faults& faults) {
    constexpr std::int64_t epoch_max = std::numeric_limits<std::uint32_t>::max();
    std::vector<index::TokenEpoch> epochs;
    for (std::size_t place = 0; place < written.epoch.size(); ++place) {
        const auto& [epoch, keys] = written.epoch[place];
        const auto at = fmt::format("/epoch/{}", place);
        if (!fits(epoch, epoch_max) ||
            (!epochs.empty() && epoch <= std::int64_t{epochs.back().epoch}))
            faults.push_back({at + "/epoch", "out_of_range", "higher than the one before, from 1"});
        if (keys.size() != written.evaluator.size())
            faults.push_back({at + "/keys", "out_of_range", "one key of each evaluator"});
        auto& made = epochs.emplace_back();
        made.epoch = static_cast<std::uint32_t>(epoch);
        for (std::size_t number = 0; number < keys.size(); ++number) {
            const auto key = evaluator::read_element(keys[number].public_key);
            const auto key_at = fmt::format("{}/keys/{}", at, number);
            if (!fits(keys[number].epoch, epoch_max))
                faults.push_back({key_at + "/epoch", "out_of_range", "from 1"});
            if (!key || !crypto::OprfClient::voprf(*key))
                faults.push_back({key_at + "/publicKey", "malformed",
                                  "no public key, as 'schakel evaluator key show' prints it"});
            made.keys.push_back(
                {static_cast<std::uint32_t>(keys[number].epoch), key.value_or(crypto::Element{})});
        }
    }
    return epochs;
}

} // namespace

IndexEvaluators read_index_evaluators(const std::filesystem::path& file) {
    const auto written = read_toml_file<WrittenEvaluators>(file);
    Faults faults;
    if (written.evaluator.size() != index::evaluators_in_a_row)
        faults.push_back(
            {"/evaluator", "out_of_range",
             fmt::format("{} evaluators, each under another keeper", index::evaluators_in_a_row)});
    if (written.epoch.empty()) faults.push_back({"/epoch", "missing", "there is no epoch"});
    if (written.epoch.size() > index::keys_at_once_max)
        faults.push_back({"/epoch", "too_large",
                          fmt::format("{} at most: the newest and the one before (R-OPRF-26)",
                                      index::keys_at_once_max)});
    IndexEvaluators evaluators;
    const auto folder = file.parent_path();
    const auto reach = [&](const std::string& host, std::int64_t port, const std::string& at) {
        if (!fits(port, std::numeric_limits<std::uint16_t>::max()))
            faults.push_back({at + "/port", "out_of_range", "from 1 to 65535"});
        return http::HttpsClientOptions{.host = host,
                                        .port = static_cast<std::uint16_t>(port),
                                        .authorities = folder / written.authorities,
                                        .certificate = folder / written.certificate,
                                        .key = folder / written.private_key,
                                        .body_bytes_max = body_bytes_max};
    };
    for (std::size_t place = 0; place < written.evaluator.size(); ++place) {
        const auto& [name, host, port] = written.evaluator[place];
        evaluators.names.push_back(name);
        evaluators.row.push_back(reach(host, port, fmt::format("/evaluator/{}", place)));
    }
    if (written.index) {
        evaluators.keeper = reach(written.index->host, written.index->port, "/index");
        evaluators.keeper->body_bytes_max = news_bytes_max;
    }
    evaluators.epochs = epochs_of(written, faults);
    if (!faults.empty()) refuse_file(file, faults);
    return evaluators;
}

index::BlindTokens blind_tokens(const IndexEvaluators& evaluators,
                                std::optional<crypto::ByteView> index_key) {
    std::vector<std::unique_ptr<evaluator::AskedEvaluator>> row;
    try {
        for (const auto& options : evaluators.row)
            row.push_back(std::make_unique<RemoteEvaluator>(options));
    } catch (const http::CertificateUnusable& error) {
        throw BadOption{std::string{"authorities, certificate, private_key: "} + error.what()};
    }
    return {std::move(row), evaluators.epochs, index_key};
}

std::string_view in_words(index::NoTokens::Why why) {
    switch (why) {
    case index::NoTokens::Why::not_now: return "cannot be asked now";
    case index::NoTokens::Why::not_allowed:
        return "does not answer this organisation, or one does not trust the other's certificate";
    case index::NoTokens::Why::evaluator_is_wrong:
        return "answered with another key than the one that was pinned, or not at all what was "
               "asked; do not use it before its keeper has explained this";
    }
    return "";
}

std::string mark_of(const IndexEvaluators& evaluators) {
    std::string text = fmt::format("evaluators|{}", index::tokens_made_of);
    for (const auto& [epoch, keys] : evaluators.epochs) {
        text += fmt::format("\n{}", epoch);
        for (const auto& key : keys)
            text += fmt::format(" {} {}", key.epoch, crypto::to_hex(key.public_key));
    }
    return crypto::to_hex(crypto::sha256(crypto::bytes_of(text)));
}

int evaluator_check_command(const std::filesystem::path& file, std::ostream& out) {
    const auto evaluators = read_index_evaluators(file);
    // Of nobody and under no key that is used: what comes out is thrown away.
    const auto key = crypto::random_secret(sizeof(crypto::Hash));
    const auto tokens = blind_tokens(evaluators, key.view());
    const std::array nobody{index::TokenInput{index::TokenKind::person, crypto::random_token()}};
    const auto begin = std::chrono::steady_clock::now();
    const auto made = tokens.of(nobody, begin + patience);
    if (!made) {
        out << "evaluator '" << evaluators.names.at(made.error().evaluator) << "' "
            << in_words(made.error().why) << "\n";
        return 1;
    }
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begin);
    out << "the evaluators answer with the keys that were pinned, for " << made->size()
        << (made->size() == 1 ? " epoch" : " epochs") << ", in " << took.count() << " ms\n";
    return 0;
}

} // namespace schakel::main
