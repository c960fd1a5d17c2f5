#include "crypto/ristretto.h"

#include "crypto/sodium_ready.h"

#include <algorithm>
#include <cassert>
#include <sodium.h>
#include <stdexcept>

namespace schakel::crypto::ristretto {

static_assert(element_size == crypto_core_ristretto255_BYTES);
static_assert(scalar_size == crypto_core_ristretto255_SCALARBYTES);
static_assert(element_size == std::tuple_size_v<Element>);

bool is_scalar(ByteView bytes) {
    if (bytes.size() != scalar_size) return false;
    Secret wide{crypto_core_ristretto255_NONREDUCEDSCALARBYTES};
    std::ranges::copy(bytes, wide.fill().begin());
    return equal_in_constant_time(reduced(wide.view()).view(), bytes);
}

bool is_zero(ByteView bytes) { return sodium_is_zero(raw(bytes), bytes.size()) == 1; }

Secret random_scalar() {
    make_sodium_ready();
    Secret scalar{scalar_size};
    crypto_core_ristretto255_scalar_random(raw(scalar.fill()));
    return scalar;
}

Secret reduced(ByteView wide) {
    assert(wide.size() == crypto_core_ristretto255_NONREDUCEDSCALARBYTES);
    make_sodium_ready();
    Secret scalar{scalar_size};
    crypto_core_ristretto255_scalar_reduce(raw(scalar.fill()), raw(wide));
    return scalar;
}

Secret sum(ByteView one, ByteView other) {
    Secret result{scalar_size};
    crypto_core_ristretto255_scalar_add(raw(result.fill()), raw(one), raw(other));
    return result;
}

Secret difference(ByteView from, ByteView what) {
    Secret result{scalar_size};
    crypto_core_ristretto255_scalar_sub(raw(result.fill()), raw(from), raw(what));
    return result;
}

Secret product(ByteView one, ByteView other) {
    Secret result{scalar_size};
    crypto_core_ristretto255_scalar_mul(raw(result.fill()), raw(one), raw(other));
    return result;
}

std::vector<Secret> inverses(std::span<const Secret> scalars) {
    if (scalars.empty()) return {};
    // Montgomery's way: invert the product of all, and take one after the other out of it again.
    std::vector<Secret> products; // of the first one, the first two, ...
    products.push_back(Secret{Bytes(scalars.front().view().begin(), scalars.front().view().end())});
    for (const auto& scalar : scalars.subspan(1))
        products.push_back(product(products.back().view(), scalar.view()));
    Secret rest{scalar_size};
    if (crypto_core_ristretto255_scalar_invert(raw(rest.fill()), raw(products.back().view())) != 0)
        throw std::invalid_argument{"zero has no inverse"};
    std::vector<Secret> inverted(scalars.size());
    for (auto i = scalars.size() - 1; i > 0; --i) {
        inverted[i] = product(rest.view(), products[i - 1].view());
        rest = product(rest.view(), scalars[i].view());
    }
    inverted.front() = std::move(rest);
    return inverted;
}

std::optional<OprfFlaw> flaw_of(ByteView element) {
    make_sodium_ready();
    if (is_zero(element)) return OprfFlaw::element_is_identity;
    if (crypto_core_ristretto255_is_valid_point(raw(element)) != 1)
        return OprfFlaw::element_not_canonical;
    return std::nullopt;
}

bool multiply(std::span<std::byte> result, ByteView scalar, ByteView element) {
    return crypto_scalarmult_ristretto255(raw(result), raw(scalar), raw(element)) == 0;
}

bool multiply_generator(std::span<std::byte> result, ByteView scalar) {
    return crypto_scalarmult_ristretto255_base(raw(result), raw(scalar)) == 0;
}

Element sum_of_elements(const Element& one, const Element& other) {
    Element result{};
    [[maybe_unused]] const int outcome = crypto_core_ristretto255_add(
        raw(std::span<std::byte>{result}), raw(ByteView{one}), raw(ByteView{other}));
    assert(outcome == 0);
    return result;
}

void map_to_element(std::span<std::byte> result, ByteView uniform) {
    assert(uniform.size() == crypto_core_ristretto255_HASHBYTES);
    make_sodium_ready();
    crypto_core_ristretto255_from_hash(raw(result), raw(uniform));
}

} // namespace schakel::crypto::ristretto
