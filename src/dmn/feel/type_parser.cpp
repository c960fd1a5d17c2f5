#include "dmn/feel/parser.h"

#include <array>

namespace schakel::dmn {
namespace {

/// A name of a type has at most so many words. It is tried from the longest to the shortest, for the
/// model tells of one name whether it is a type, not which there are.
constexpr std::size_t words_max = 16;

Type of_kind(Type::Kind kind) {
    Type type;
    type.kind = kind;
    return type;
}
TypePointer unknown_type(std::string name) {
    auto type = of_kind(Type::Kind::unknown);
    type.name = std::move(name);
    return std::make_shared<const Type>(std::move(type));
}
TypePointer made_type(Type type) { return std::make_shared<const Type>(std::move(type)); }

} // namespace

std::expected<TypePointer, SyntaxFault> Parser::whole_type() {
    auto read = type();
    if (!failed() && !lexer_.at_end() && read && read->kind == Type::Kind::unknown) {
        // No type of the model: then all of it is a name that says nothing.
        if (is_name(lexer_.text())) return unknown_type(std::string{lexer_.text()});
    }
    return outcome(std::move(read));
}

TypePointer Parser::type() {
    const Nested nested{*this};
    const auto word = lexer_.peek_word();
    auto ahead = lexer_;
    ahead.advance(word.size());
    if (!ahead.sees("<")) return named_type();
    if (word == "list" || word == "range" || word == "context" || word == "function") {
        lexer_ = ahead;
        lexer_.advance(1);
        if (word == "context") return context_type();
        if (word == "function") return function_type();
        return type_of_element(word == "list" ? Type::Kind::list : Type::Kind::range);
    }
    return named_type();
}

TypePointer Parser::type_of_element(Type::Kind kind) {
    auto read = of_kind(kind);
    read.element = type();
    lexer_.expect(">", "the end of the type");
    return made_type(std::move(read));
}

TypePointer Parser::context_type() {
    auto read = of_kind(Type::Kind::context);
    if (lexer_.take(">")) return made_type(std::move(read));
    do {
        auto name = lexer_.name_before(":");
        if (!name) lexer_.fail("an entry of a type begins with its name and a colon");
        if (failed()) return {};
        lexer_.advance(1);
        auto type = this->type();
        keys_.insert(*name);
        read.members.emplace_back(std::move(*name), std::move(type));
    } while (lexer_.take(","));
    lexer_.expect(">", "the end of the type");
    return made_type(std::move(read));
}

TypePointer Parser::function_type() {
    auto read = of_kind(Type::Kind::function);
    if (!lexer_.take(">")) {
        do {
            read.members.emplace_back(std::string{}, type());
        } while (lexer_.take(","));
        lexer_.expect(">", "the end of the parameters' types");
    }
    lexer_.expect("->", "the type of what the function gives");
    read.element = type();
    return made_type(std::move(read));
}

TypePointer Parser::named_type() {
    const auto word = lexer_.peek_word();
    if (word.empty()) {
        lexer_.fail("the name of a type is missing");
        return {};
    }
    // Where each of its words may end, and what it is called up to there.
    struct Candidate {
        std::string name;
        std::size_t bytes = 0;
    };
    std::vector<Candidate> candidates;
    const auto text = lexer_.rest();
    std::string name;
    std::size_t qualified = 0; // how many words are joined by dots, from the first
    bool only_dots = true;
    for (std::size_t at = 0; at < text.size() && candidates.size() < words_max;) {
        const auto begin = at;
        for (auto letter = letter_at(text, at); letter.bytes > 0 && is_name_part(letter.code);
             letter = letter_at(text, at))
            at += letter.bytes;
        if (at > begin) {
            name += text.substr(begin, at - begin);
            candidates.push_back({name, at});
            if (only_dots) qualified = candidates.size();
            continue;
        }
        if (const auto bytes = space_at(text, at)) {
            if (!name.ends_with(' ')) name += ' ';
            only_dots = false;
            at += bytes;
        } else if (is_name_sign(text[at])) {
            only_dots = only_dots && text[at] == '.';
            name += text[at++];
        } else {
            break;
        }
    }
    for (auto candidate = candidates.rbegin(); candidate != candidates.rend(); ++candidate) {
        auto found = built_in_type(candidate->name);
        if (!found && scope_.type) found = scope_.type(candidate->name);
        if (!found) continue;
        lexer_.advance(candidate->bytes);
        return found;
    }
    auto& unknown = candidates[qualified - 1];
    lexer_.advance(unknown.bytes);
    return unknown_type(std::move(unknown.name));
}

} // namespace schakel::dmn
