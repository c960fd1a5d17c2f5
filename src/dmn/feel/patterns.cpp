#include "dmn/feel/patterns.h"

#include "dmn/feel/function_parts.h"
#include "dmn/feel/pattern_backtracking.h"

#include <algorithm>
#include <fmt/format.h>
#include <re2/re2.h>
#include <unordered_map>

namespace schakel::dmn {

namespace {

using Kind = PatternNode::Kind;

// Together they bound what a thread keeps: 32 patterns of 4 MiB.
constexpr std::size_t kept_patterns_max = 32;
constexpr std::int64_t memory_of_pattern_max = 4 << 20;
constexpr std::size_t written_bytes_max = 1 << 20;
/// Bytes of a text times steps of a pattern: in the worst case a tenth of a second. So many count as
/// one step of the interpreter.
constexpr std::uint64_t work_max = 8'000'000;
constexpr std::uint64_t work_of_step = 1'000;
/// For all places together: each is found in time that grows with what is left of the text.
constexpr std::chrono::milliseconds search_time_max{100};

void write_character(std::string& out, UChar32 sign) {
    fmt::format_to(std::back_inserter(out), "\\x{{{:x}}}", static_cast<std::uint32_t>(sign));
}

void write_class(std::string& out, const icu::UnicodeSet& characters) {
    if (characters.isEmpty()) {
        out += "[^\\x{0}-\\x{10ffff}]";
        return;
    }
    out += '[';
    for (std::int32_t range = 0; range < characters.getRangeCount(); ++range) {
        write_character(out, characters.getRangeStart(range));
        out += '-';
        write_character(out, characters.getRangeEnd(range));
    }
    out += ']';
}

/// Writes the pattern in the language of RE2, with no flag and no abbreviation of its.
void write(std::string& out, const PatternNode& node, bool lines) {
    if (out.size() > written_bytes_max) return;
    const auto write_parts = [&](std::string_view between) {
        for (std::size_t part = 0; part < node.parts.size(); ++part) {
            if (part > 0) out += between;
            write(out, node.parts[part], lines);
        }
    };
    switch (node.kind) {
    case Kind::character: write_character(out, node.character); break;
    case Kind::one_of: write_class(out, *node.characters); break;
    case Kind::sequence: write_parts(""); break;
    case Kind::choice:
        out += "(?:";
        write_parts("|");
        out += ')';
        break;
    case Kind::group:
        out += '(';
        write_parts("");
        out += ')';
        break;
    case Kind::repeat:
        out += "(?:";
        write_parts("");
        out += ')';
        if (node.most < 0 && node.least <= 1)
            out += node.least == 0 ? '*' : '+';
        else if (node.most < 0)
            out += fmt::format("{{{},}}", node.least);
        else
            out += fmt::format("{{{},{}}}", node.least, node.most);
        if (node.lazy) out += '?';
        break;
    case Kind::begin: out += lines ? "(?m:^)" : "\\A"; break;
    case Kind::end: out += lines ? "(?m:$)" : "\\z"; break;
    case Kind::back_reference: break; // has steps of its own
    }
}

/// A text to search. Where ^ and $ stand for lines, a line end that ends the text begins no line: a
/// sign behind it, outside of what is searched, keeps RE2 from taking the place after it for one.
class Subject {
public:
    Subject(std::string_view text, bool lines) : whole_{text}, size_{text.size()} {
        if (!lines || !text.ends_with('\n')) return;
        copy_ = text;
        copy_ += ' ';
        whole_ = copy_;
    }
    Subject(const Subject&) = delete;
    Subject& operator=(const Subject&) = delete;

    [[nodiscard]] std::string_view text() const { return whole_.substr(0, size_); }
    [[nodiscard]] std::string_view part(const Taken& taken) const {
        if (taken.from < 0) return {};
        return whole_.substr(static_cast<std::size_t>(taken.from),
                             static_cast<std::size_t>(taken.to - taken.from));
    }
    [[nodiscard]] re2::StringPiece whole() const { return {whole_.data(), whole_.size()}; }

private:
    std::string copy_;
    std::string_view whole_;
    std::size_t size_;
};

/// A pattern made ready.
class Ready {
public:
    static std::expected<Ready, NullReason> of(std::string_view pattern,
                                               const PatternFlags& flags) {
        const auto tree = parse_pattern(pattern, flags);
        if (!tree) return std::unexpected{tree.error()};
        Ready ready;
        ready.flags_ = flags;
        ready.groups_ = tree->groups;
        if (tree->refers_back) {
            auto steps = PatternSteps::of(*tree);
            if (!steps) return std::unexpected{steps.error()};
            ready.steps_ = std::move(*steps);
            return ready;
        }
        std::string written;
        write(written, tree->root, flags.lines);
        if (written.size() > written_bytes_max) return std::unexpected{NullReason::too_much};
        RE2::Options options;
        options.set_log_errors(false);
        options.set_max_mem(memory_of_pattern_max);
        ready.automaton_ = std::make_unique<RE2>(written, options);
        if (!ready.automaton_->ok()) return std::unexpected{NullReason::too_much};
        return ready;
    }

    [[nodiscard]] const PatternFlags& flags() const { return flags_; }
    [[nodiscard]] std::size_t groups() const { return static_cast<std::size_t>(groups_); }

    /// The first place from `from` on; `groups` is given what so many groups took, the whole first.
    [[nodiscard]] Matched<bool> find(Interpreter& interpreter, const Subject& subject,
                                     std::size_t from, std::vector<Taken>& groups) const {
        const auto text = subject.text();
        if (steps_) return steps_->find(interpreter, text, from, groups);
        const auto size = static_cast<std::uint64_t>(automaton_->ProgramSize());
        if (text.size() * size > work_max) return std::unexpected{NullReason::too_much};
        std::vector<re2::StringPiece> pieces(groups.size());
        const bool found = automaton_->Match(subject.whole(), from, text.size(), RE2::UNANCHORED,
                                             pieces.data(), static_cast<int>(pieces.size()));
        // What lies behind a place may have been looked at too, but is looked at again later.
        const auto end = found && !pieces.empty() ? pieces[0].data() + pieces[0].size()
                                                  : text.data() + text.size();
        const auto bytes = static_cast<std::uint64_t>(end - text.data()) - from;
        if (!steps(interpreter, bytes * size / work_of_step + 1))
            return std::unexpected{NullReason::too_much};
        if (!found) return false;
        for (std::size_t number = 0; number < groups.size(); ++number) {
            const auto& piece = pieces[number];
            groups[number] = {};
            if (!piece.data()) continue;
            groups[number].from = piece.data() - text.data();
            groups[number].to = groups[number].from + static_cast<std::ptrdiff_t>(piece.size());
        }
        return true;
    }

private:
    PatternFlags flags_;
    int groups_ = 0;
    /// The one or the other.
    std::unique_ptr<RE2> automaton_;
    std::optional<PatternSteps> steps_;
};

using Readied = std::shared_ptr<const std::expected<Ready, NullReason>>;

/// Made once in each thread, also those that are none: a table asks the same ones again and again.
Readied ready(std::string_view pattern, std::string_view flags) {
    thread_local std::unordered_map<std::string, Readied> kept;
    auto key = fmt::format("{}/{}", flags, pattern);
    if (const auto found = kept.find(key); found != kept.end()) return found->second;
    const auto read = read_flags(flags);
    auto made = std::make_shared<const std::expected<Ready, NullReason>>(
        read ? Ready::of(pattern, *read) : std::unexpected{read.error()});
    if (pattern.size() > pattern_bytes_max || !read) return made; // nothing worth keeping
    if (kept.size() >= kept_patterns_max) kept.clear();
    kept.emplace(std::move(key), made);
    return made;
}

/// Calls `place` for one place of the pattern after the other, with what its groups took.
template <class Place>
std::optional<NullReason> each_place(Interpreter& interpreter, const Ready& pattern,
                                     const Subject& subject, std::size_t groups, Place place) {
    std::vector<Taken> taken(1);
    const auto nothing = pattern.find(interpreter, Subject{"", pattern.flags().lines}, 0, taken);
    if (!nothing) return nothing.error();
    if (*nothing) return NullReason::not_readable; // XPath's FORX0003
    const auto until = std::chrono::steady_clock::now() + search_time_max;
    taken.resize(groups);
    for (std::size_t from = 0;; from = static_cast<std::size_t>(taken.front().to)) {
        const auto found = pattern.find(interpreter, subject, from, taken);
        if (!found) return found.error();
        if (!*found) return std::nullopt;
        if (!place(taken) || std::chrono::steady_clock::now() > until) return NullReason::too_much;
    }
}

/// A text to keep, or what a group took.
struct ReplacementPart {
    std::string text;
    std::optional<std::size_t> group;
};

/// nullopt for a sign that must not stand alone. $12 is the twelfth group where there are so many,
/// else the first and a 2; a single digit beyond the groups stands for nothing.
std::optional<std::vector<ReplacementPart>> read_replacement(std::string_view replacement,
                                                             std::size_t groups) {
    const auto is_digit = [&](std::size_t at) {
        return at < replacement.size() && replacement[at] >= '0' && replacement[at] <= '9';
    };
    const auto digit = [&](std::size_t at) {
        return static_cast<std::size_t>(replacement[at] - '0');
    };
    std::vector<ReplacementPart> parts(1);
    for (std::size_t at = 0; at < replacement.size(); ++at) {
        const char sign = replacement[at];
        if (sign == '\\') {
            if (++at == replacement.size() || (replacement[at] != '\\' && replacement[at] != '$'))
                return std::nullopt;
            parts.back().text += replacement[at];
        } else if (sign == '$') {
            if (!is_digit(++at)) return std::nullopt;
            auto group = digit(at);
            while (group > 0 && is_digit(at + 1) && group * 10 + digit(at + 1) <= groups)
                group = group * 10 + digit(++at);
            if (group <= groups) parts.back().group = group;
            parts.emplace_back();
        } else {
            parts.back().text += sign;
        }
    }
    return parts;
}

} // namespace

Matched<bool> matches(Interpreter& interpreter, std::string_view text, std::string_view pattern,
                      std::string_view flags) {
    const auto readied = ready(pattern, flags);
    if (!*readied) return std::unexpected{readied->error()};
    std::vector<Taken> none;
    return (*readied)->find(interpreter, Subject{text, (*readied)->flags().lines}, 0, none);
}

Matched<std::string> replaced(Interpreter& interpreter, std::string_view text,
                              std::string_view pattern, std::string_view replacement,
                              std::string_view flags) {
    const auto readied = ready(pattern, flags);
    if (!*readied) return std::unexpected{readied->error()};
    const Ready& found = **readied;
    const auto parts =
        found.flags().plain
            ? std::optional{std::vector{ReplacementPart{std::string{replacement}, std::nullopt}}}
            : read_replacement(replacement, found.groups());
    if (!parts) return std::unexpected{NullReason::not_readable};

    const Subject subject{text, found.flags().lines};
    std::string result;
    std::ptrdiff_t kept_until = 0;
    const auto append = [&](std::string_view part) {
        result += part;
        return interpreter.make(part.size());
    };
    const auto fault =
        each_place(interpreter, found, subject, found.groups() + 1, [&](const auto& taken) {
            if (!append(subject.part({kept_until, taken.front().from}))) return false;
            kept_until = taken.front().to;
            return std::ranges::all_of(*parts, [&](const ReplacementPart& part) {
                return append(part.text) &&
                       (!part.group || append(subject.part(taken[*part.group])));
            });
        });
    if (fault) return std::unexpected{*fault};
    if (!append(text.substr(static_cast<std::size_t>(kept_until))))
        return std::unexpected{NullReason::too_much};
    return result;
}

Matched<std::vector<std::string>> split(Interpreter& interpreter, std::string_view text,
                                        std::string_view pattern) {
    const auto readied = ready(pattern, "");
    if (!*readied) return std::unexpected{readied->error()};
    const Subject subject{text, false};
    std::vector<std::string> result;
    std::ptrdiff_t kept_until = 0;
    const auto append = [&](std::string_view part) {
        result.emplace_back(part);
        return interpreter.make(part.size() + 1);
    };
    const auto fault = each_place(interpreter, **readied, subject, 1, [&](const auto& taken) {
        const auto part = subject.part({kept_until, taken.front().from});
        kept_until = taken.front().to;
        return append(part);
    });
    if (fault) return std::unexpected{*fault};
    if (!append(text.substr(static_cast<std::size_t>(kept_until))))
        return std::unexpected{NullReason::too_much};
    return result;
}

} // namespace schakel::dmn
