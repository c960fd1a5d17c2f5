#include "http/inside/trace.h"

#include "http/trace_context.h"

#include <algorithm>
#include <random>

namespace schakel::http {

namespace {

constexpr std::string_view digits = "0123456789abcdef";

/// The lowest digits of the number, `count` of them, and where they end.
char* put_hex(char* at, std::uint64_t number, int count) {
    for (int shift = (count - 1) * 4; shift >= 0; shift -= 4)
        *at++ = digits[(number >> shift) & 0xf];
    return at;
}

char* put(char* at, std::string_view text) { return std::ranges::copy(text, at).out; }

bool is_hex(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return digits.find(c) != std::string_view::npos; });
}

bool is_zero(std::string_view text) {
    return text.find_first_not_of('0') == std::string_view::npos;
}

} // namespace

// version "-" trace-id "-" parent-id "-" flags; a later version may go on after a hyphen.
bool is_traceparent(std::string_view text) {
    if (text.size() < 55 || text[2] != '-' || text[35] != '-' || text[52] != '-') return false;
    const auto version = text.substr(0, 2), trace = text.substr(3, 32),
               parent = text.substr(36, 16);
    if (!is_hex(version) || version == "ff" || !is_hex(trace) || !is_hex(parent) ||
        !is_hex(text.substr(53, 2)))
        return false;
    if (is_zero(trace) || is_zero(parent)) return false;
    return text.size() == 55 || (version != "00" && text[55] == '-');
}

std::string continued_trace(std::string_view from_caller, std::string_view here) {
    return "00-" + std::string{from_caller.substr(3, 32)} + std::string{here.substr(35, 18)} +
           std::string{from_caller.substr(53, 2)};
}

bool is_tracestate(std::string_view text) {
    return !text.empty() && text.size() <= 512 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7e; });
}

Names::Names() {
    std::random_device device;
    state_ = (static_cast<std::uint64_t>(device()) << 32) | device();
}

std::uint64_t Names::next() {
    // splitmix64: every state gives another number, and neighbours look unlike.
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

RequestId Names::request_id() {
    const auto high = (next() & ~std::uint64_t{0xf000}) | 0x4000;
    const auto low = (next() & ~(std::uint64_t{3} << 62)) | (std::uint64_t{1} << 63);
    RequestId id;
    auto* at = put_hex(id.data(), high >> 32, 8);
    at = put_hex(put(at, "-"), high >> 16, 4);
    at = put_hex(put(at, "-"), high, 4);
    at = put_hex(put(at, "-"), low >> 48, 4);
    put_hex(put(at, "-"), low, 12);
    return id;
}

Traceparent Names::traceparent(std::optional<std::string_view> from_caller) {
    Traceparent trace;
    auto* at = put(trace.data(), "00-");
    const bool goes_on = from_caller && is_traceparent(*from_caller);
    if (goes_on) {
        at = put(at, from_caller->substr(3, 32));
    } else {
        at = put_hex(at, next() | 1, 16);
        at = put_hex(at, next(), 16);
    }
    at = put_hex(put(at, "-"), next() | 1, 16);
    put(put(at, "-"), goes_on ? from_caller->substr(53, 2) : "00");
    return trace;
}

} // namespace schakel::http
