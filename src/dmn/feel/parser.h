// The parser of expressions; only its own files include this. One function for each rule of the
// grammar that goes into parts; each level of parts is counted (R-DMN-9). Nothing is read twice but
// the word before a bracket and a name before a colon.
#pragma once

#include "dmn/feel/lexer.h"
#include "dmn/feel/name_search.h"

namespace schakel::dmn {

class Parser {
public:
    Parser(std::string_view text, const Scope& scope) : lexer_{text}, scope_{scope} {}

    [[nodiscard]] std::expected<Expression, SyntaxFault> whole_expression();
    [[nodiscard]] std::expected<UnaryTests, SyntaxFault> whole_cell();
    [[nodiscard]] std::expected<TypePointer, SyntaxFault> whole_type();

private:
    // How tightly operators bind, the loosest first (DMN 1.5, 10.3.1.2).
    enum class Level : std::uint8_t {
        disjunction,
        conjunction,
        comparison,
        sum,
        product,
        power,
        operand
    };
    static Level tighter(Level level) {
        return static_cast<Level>(static_cast<std::uint8_t>(level) + 1);
    }
    struct Operator {
        Level level{};
        std::string_view text;
    };
    /// One level of parts further in, for as long as it lives.
    class Nested;
    /// Names that are in scope for as long as it lives.
    class Locals;

    // ---- operators: expression_parser.cpp
    Expression expression() { return operators(Level::disjunction); }
    Expression operators(Level loosest);
    /// The left side has been read; goes on with the operators that bind as tightly or tighter.
    Expression continued(Expression left, Level loosest);
    std::optional<Operator> peek_operator();
    Expression joined(Expression first, const Operator& sign);
    Expression with_operator(Expression left, const Operator& sign);
    Expression between(Expression value);
    Expression in(Expression value);
    Expression negation();
    Expression instance_of(Expression value);

    // ---- cells: cell_parser.cpp
    std::optional<Comparison> take_comparison();
    std::vector<UnaryTest> tests();
    UnaryTest test();
    UnaryTest test_of(Expression asked, std::optional<Comparison> comparison) const;
    /// date("...") and the like, where the model means nothing else by those names.
    std::optional<Value> moment(const Expression& expression) const;
    std::optional<Value> value_for_test(const Expression& expression) const;

    // ---- what stands between operators: operand_parser.cpp
    Expression primary();
    /// `.member`, `[condition]` and `(arguments)`, as many as follow.
    Expression postfix(Expression of);
    Expression name();
    std::optional<FoundName> name_in_scope();
    std::string member();
    Expression at_literal();
    Expression number(bool negative);
    Expression list_or_range();
    Expression bracketed();
    /// After `(` and one of its signs.
    Expression open_ended(Comparison comparison, std::size_t at);
    /// From the two dots on.
    Expression range(Expression low, bool low_included);
    bool range_ends_here();
    Expression filter(Expression list);
    Expression invocation(Expression function);

    // ---- what begins with a word or holds names of its own: construct_parser.cpp
    Expression context();
    std::string context_key();
    std::optional<Expression> construct();
    Expression condition();
    std::vector<Iteration> iterations(Locals& locals);
    Expression loop();
    Expression quantified(bool every);
    Expression function();

    // ---- types: type_parser.cpp
    TypePointer type();
    TypePointer named_type();
    TypePointer type_of_element(Type::Kind kind);
    TypePointer context_type();
    TypePointer function_type();

    bool failed() const { return lexer_.failed(); }
    template <class Result>
    std::expected<Result, SyntaxFault> outcome(Result result);
    /// One level above parts of that height.
    template <class Node>
    Expression made(Node node, std::size_t at, int height_of_parts = 0) {
        if (height_of_parts >= expression_height_max)
            lexer_.fail(at, "the expression has too many operators in a row");
        return {std::move(node), static_cast<std::uint32_t>(at),
                static_cast<std::uint16_t>(height_of_parts + 1)};
    }
    static ExpressionPointer kept(Expression part) {
        return std::make_shared<const Expression>(std::move(part));
    }
    static int highest(std::initializer_list<int> heights) { return std::max(heights); }
    static int height_of(const std::vector<UnaryTest>& tests);

    Lexer lexer_;
    const Scope& scope_;
    NameStack locals_;
    /// Of all contexts in the text so far: what may follow a dot, or begin a filter.
    NameSet keys_;
    int depth_ = 0;
    int filters_ = 0;
    /// Whether an operand may be the end of a range, so that a bracket after it may close that.
    bool ends_range_ = false;
};

class Parser::Nested {
public:
    enum Brackets : bool { without_brackets, with_brackets };
    explicit Nested(Parser& parser, Brackets brackets = with_brackets)
        : parser_{parser}, ended_range_{parser.ends_range_} {
        if (++parser.depth_ > expression_depth_max)
            parser.lexer_.fail("the expression is nested too deep");
        if (brackets == with_brackets) parser.ends_range_ = false;
    }
    ~Nested() {
        --parser_.depth_;
        parser_.ends_range_ = ended_range_;
    }
    Nested(const Nested&) = delete;
    Nested& operator=(const Nested&) = delete;

private:
    Parser& parser_;
    bool ended_range_;
};

class Parser::Locals {
public:
    explicit Locals(Parser& parser) : parser_{parser} {}
    ~Locals() {
        for (const auto& name : added_)
            parser_.locals_.erase(name);
    }
    Locals(const Locals&) = delete;
    Locals& operator=(const Locals&) = delete;
    void add(std::string name) { added_.push_back(parser_.locals_.insert(std::move(name))); }

private:
    Parser& parser_;
    std::vector<NameStack::iterator> added_;
};

template <class Result>
std::expected<Result, SyntaxFault> Parser::outcome(Result result) {
    if (!lexer_.at_end()) lexer_.fail("the expression goes on where its end was expected");
    if (failed()) return std::unexpected{lexer_.fault()};
    return result;
}

} // namespace schakel::dmn
