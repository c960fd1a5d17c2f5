#include "dmn/feel/parser.h"

#include <fmt/format.h>

namespace schakel::dmn {

Expression Parser::context() {
    const Nested nested{*this};
    const auto at = lexer_.at();
    lexer_.advance(1);
    ContextOf context;
    int height = 0;
    if (lexer_.take("}")) return made(std::move(context), at);
    Locals locals{*this};
    NameSet keys;
    do {
        lexer_.skip_spaces();
        const auto place = lexer_.at();
        auto key = context_key();
        if (!keys.insert(key).second)
            lexer_.fail(place, fmt::format("the context has two entries with the name `{}`", key));
        lexer_.expect(":", "the value of the entry");
        auto value = expression();
        height = highest({height, value.height});
        if (is_name(key)) {
            locals.add(key);
            keys_.insert(key);
        }
        context.entries.emplace_back(std::move(key), std::move(value));
    } while (lexer_.take(","));
    lexer_.expect("}", "the end of the context");
    return made(std::move(context), at, height);
}

std::string Parser::context_key() {
    if (lexer_.sees("\"")) return lexer_.string();
    auto key = lexer_.name_before(":");
    if (!key) lexer_.fail("an entry begins with its name and a colon");
    return std::move(key).value_or(std::string{});
}

/// What begins with a word of the language, unless a longer name in scope begins so too.
std::optional<Expression> Parser::construct() {
    const auto word = lexer_.peek_word();
    if (word.empty()) return std::nullopt;
    const auto at = lexer_.at();
    const bool truth = word == "true" || word == "false";
    const bool opens =
        word == "if" || word == "for" || word == "some" || word == "every" || word == "function";
    if (!truth && !opens && word != "null") return std::nullopt;
    if (const auto found = name_in_scope(); found && found->bytes > word.size())
        return std::nullopt;
    lexer_.advance(word.size());
    if (truth) return made(Literal{Value{word == "true"}}, at);
    if (word == "null") return made(Literal{}, at);
    const Nested nested{*this};
    if (failed()) return Expression{};
    auto read = word == "if"         ? condition()
                : word == "for"      ? loop()
                : word == "function" ? function()
                                     : quantified(word == "every");
    read.at = static_cast<std::uint32_t>(at);
    return read;
}

Expression Parser::condition() {
    auto condition = expression();
    lexer_.expect_word("then");
    auto then = expression();
    lexer_.expect_word("else");
    auto otherwise = expression();
    const auto height = highest({condition.height, then.height, otherwise.height});
    return made(If{kept(std::move(condition)), kept(std::move(then)), kept(std::move(otherwise))},
                0, height);
}

std::vector<Iteration> Parser::iterations(Locals& locals) {
    std::vector<Iteration> read;
    do {
        auto variable = lexer_.name_before_word("in");
        if (!variable) lexer_.fail("a variable and the word `in` are expected here");
        if (failed()) return read;
        lexer_.expect_word("in");
        auto over = expression();
        ExpressionPointer until;
        if (lexer_.take("..")) until = kept(expression());
        locals.add(*variable);
        read.push_back({std::move(*variable), kept(std::move(over)), std::move(until)});
    } while (lexer_.take(","));
    return read;
}

namespace {
int height_of(const std::vector<Iteration>& iterations) {
    int height = 0;
    for (const auto& iteration : iterations) {
        height = std::max<int>(height, iteration.over->height);
        if (iteration.until) height = std::max<int>(height, iteration.until->height);
    }
    return height;
}
} // namespace

Expression Parser::loop() {
    Locals locals{*this};
    auto iterations = this->iterations(locals);
    lexer_.expect_word("return");
    locals.add("partial");
    auto result = expression();
    const auto height = highest({dmn::height_of(iterations), result.height});
    return made(For{std::move(iterations), kept(std::move(result))}, 0, height);
}

Expression Parser::quantified(bool every) {
    Locals locals{*this};
    auto iterations = this->iterations(locals);
    lexer_.expect_word("satisfies");
    auto condition = expression();
    const auto height = highest({dmn::height_of(iterations), condition.height});
    return made(Quantified{every, std::move(iterations), kept(std::move(condition))}, 0, height);
}

Expression Parser::function() {
    lexer_.expect("(", "the opening bracket of the parameters");
    FunctionOf read;
    Locals locals{*this};
    NameSet names;
    if (!lexer_.take(")")) {
        do {
            const auto place = lexer_.at();
            auto name = lexer_.name_before(":,)");
            if (!name) lexer_.fail("the name of a parameter is expected here");
            if (failed()) return {};
            if (!names.insert(*name).second)
                lexer_.fail(place, fmt::format("two parameters have the name `{}`", *name));
            auto type = lexer_.take(":") ? this->type() : nullptr;
            locals.add(*name);
            read.parameters.push_back({std::move(*name), std::move(type)});
        } while (lexer_.take(","));
        lexer_.expect(")", "the end of the parameters");
    }
    read.external = lexer_.take_word("external");
    auto body = expression();
    const auto height = body.height;
    read.body = kept(std::move(body));
    return made(std::move(read), 0, height);
}

} // namespace schakel::dmn
