#include "dmn/feel/pattern_tree.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>

namespace schakel::dmn {

namespace {

using icu::UnicodeSet;

constexpr UChar32 last_character = 0x10FFFF;

Characters of_categories(std::uint32_t mask, bool complement) {
    auto set = std::make_shared<UnicodeSet>();
    UErrorCode error = U_ZERO_ERROR;
    set->applyIntPropertyValue(UCHAR_GENERAL_CATEGORY_MASK, static_cast<std::int32_t>(mask), error);
    if (U_FAILURE(error)) return nullptr;
    if (complement) set->complement();
    return set;
}

struct Span {
    UChar32 first, last;
};
// XML 1.0 (fifth edition), productions 4 and 4a.
constexpr std::array name_start{
    Span{':', ':'},       Span{'A', 'Z'},       Span{'_', '_'},       Span{'a', 'z'},
    Span{0xC0, 0xD6},     Span{0xD8, 0xF6},     Span{0xF8, 0x2FF},    Span{0x370, 0x37D},
    Span{0x37F, 0x1FFF},  Span{0x200C, 0x200D}, Span{0x2070, 0x218F}, Span{0x2C00, 0x2FEF},
    Span{0x3001, 0xD7FF}, Span{0xF900, 0xFDCF}, Span{0xFDF0, 0xFFFD}, Span{0x10000, 0xEFFFF},
};
constexpr std::array name_further{
    Span{'-', '.'}, Span{'0', '9'}, Span{0xB7, 0xB7}, Span{0x300, 0x36F}, Span{0x203F, 0x2040},
};
constexpr std::array white_space{Span{' ', ' '}, Span{'\t', '\n'}, Span{'\r', '\r'}};

template <std::size_t Count>
void add(UnicodeSet& set, const std::array<Span, Count>& spans) {
    for (const auto& [first, last] : spans)
        set.add(first, last);
}

Characters made_escape(char lower) {
    switch (lower) {
    case 's': {
        auto set = std::make_shared<UnicodeSet>();
        add(*set, white_space);
        return set;
    }
    case 'i':
    case 'c': {
        auto set = std::make_shared<UnicodeSet>();
        add(*set, name_start);
        if (lower == 'c') add(*set, name_further);
        return set;
    }
    case 'd': return of_categories(U_GC_ND_MASK, false);
    // Everything but punctuation, separators and what is no character of a text.
    case 'w': return of_categories(U_GC_P_MASK | U_GC_Z_MASK | U_GC_C_MASK, true);
    default: return nullptr;
    }
}

struct Category {
    std::string_view name;
    std::uint32_t mask;
};
// XML Schema 1.1 part 2, G.4.2.2: these names, to the letter.
constexpr std::array categories{
    Category{"L", U_GC_L_MASK},   Category{"Lu", U_GC_LU_MASK}, Category{"Ll", U_GC_LL_MASK},
    Category{"Lt", U_GC_LT_MASK}, Category{"Lm", U_GC_LM_MASK}, Category{"Lo", U_GC_LO_MASK},
    Category{"M", U_GC_M_MASK},   Category{"Mn", U_GC_MN_MASK}, Category{"Mc", U_GC_MC_MASK},
    Category{"Me", U_GC_ME_MASK}, Category{"N", U_GC_N_MASK},   Category{"Nd", U_GC_ND_MASK},
    Category{"Nl", U_GC_NL_MASK}, Category{"No", U_GC_NO_MASK}, Category{"P", U_GC_P_MASK},
    Category{"Pc", U_GC_PC_MASK}, Category{"Pd", U_GC_PD_MASK}, Category{"Ps", U_GC_PS_MASK},
    Category{"Pe", U_GC_PE_MASK}, Category{"Pi", U_GC_PI_MASK}, Category{"Pf", U_GC_PF_MASK},
    Category{"Po", U_GC_PO_MASK}, Category{"Z", U_GC_Z_MASK},   Category{"Zs", U_GC_ZS_MASK},
    Category{"Zl", U_GC_ZL_MASK}, Category{"Zp", U_GC_ZP_MASK}, Category{"S", U_GC_S_MASK},
    Category{"Sm", U_GC_SM_MASK}, Category{"Sc", U_GC_SC_MASK}, Category{"Sk", U_GC_SK_MASK},
    Category{"So", U_GC_SO_MASK}, Category{"C", U_GC_C_MASK},   Category{"Cc", U_GC_CC_MASK},
    Category{"Cf", U_GC_CF_MASK}, Category{"Co", U_GC_CO_MASK}, Category{"Cn", U_GC_CN_MASK},
};

bool is_block_sign(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
           (sign >= '0' && sign <= '9') || sign == '-';
}

/// XML Schema writes the names of the blocks without their spaces; ICU does not mind.
Characters block(std::string_view name, bool complement) {
    if (name.empty() || !std::ranges::all_of(name, is_block_sign)) return nullptr;
    const auto value = u_getPropertyValueEnum(UCHAR_BLOCK, std::string{name}.c_str());
    if (value == UCHAR_INVALID_CODE) return nullptr;
    auto set = std::make_shared<UnicodeSet>();
    UErrorCode error = U_ZERO_ERROR;
    set->applyIntPropertyValue(UCHAR_BLOCK, value, error);
    if (U_FAILURE(error)) return nullptr;
    if (complement) set->complement();
    return set;
}

} // namespace

Characters multiple_character_escape(char letter) {
    // Made once: a pattern may ask for them a thousand times.
    static const auto made = [] {
        std::vector<std::pair<char, Characters>> escapes;
        for (const char lower : std::string_view{"sicdw"}) {
            auto set = made_escape(lower);
            auto rest = std::make_shared<UnicodeSet>(*set);
            rest->complement();
            escapes.emplace_back(lower, std::move(set));
            escapes.emplace_back(static_cast<char>(lower - 'a' + 'A'), std::move(rest));
        }
        return escapes;
    }();
    const auto found = std::ranges::find(made, letter, &std::pair<char, Characters>::first);
    return found == made.end() ? nullptr : found->second;
}

Characters property(std::string_view name, bool complement) {
    if (name.starts_with("Is")) return block(name.substr(2), complement);
    const auto* const found = std::ranges::find(categories, name, &Category::name);
    return found == categories.end() ? nullptr : of_categories(found->mask, complement);
}

void add_other_case(icu::UnicodeSet& characters) {
    characters.closeOver(USET_CASE_INSENSITIVE);
    characters.removeAllStrings(); // "ss" for a sharp s: a class takes single characters only
    characters.retain(0, last_character);
}

} // namespace schakel::dmn
