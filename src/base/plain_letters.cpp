#include "base/plain_letters.h"

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <unicode/translit.h>

namespace schakel {
namespace {

/// One for each thread: ICU does not promise that one may be used by two at once.
const icu::Transliterator& to_plain_letters() {
    thread_local const auto rules = [] {
        UErrorCode code = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made{icu::Transliterator::createInstance(
            "NFKD; Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, code)};
        if (U_FAILURE(code) || made == nullptr)
            throw std::runtime_error{"the rules of ICU for names cannot be read"};
        return made;
    }();
    return *rules;
}

} // namespace

std::string plain_letters(std::string_view text) {
    auto signs = icu::UnicodeString::fromUTF8(
        icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
    // ICU makes a q of the letter kra, the Dutch registers a k.
    signs.findAndReplace(icu::UnicodeString{char16_t{0x0138}}, icu::UnicodeString{u'k'});
    to_plain_letters().transliterate(signs);
    std::string letters;
    signs.toUTF8String(letters);
    return letters;
}

} // namespace schakel
