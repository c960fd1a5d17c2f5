#include "main/ask_command.h"

#include "codec/shapes.h"
#include "main/ask_words.h"
#include "main/policy_folder.h"
#include "sharing/situation.h"

#include <algorithm>
#include <boost/json/value.hpp>
#include <charconv>
#include <fmt/format.h>
#include <istream>
#include <ostream>

namespace schakel::main {
namespace {

using sharing::Advice;
using sharing::CodedValue;
using sharing::FactDefinition;
using sharing::FactKind;
using sharing::Facts;

constexpr int status_advice = 0;
constexpr int status_unknown = 1;
constexpr int status_refused = 2;

std::string trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(" \t\r");
    if (from == std::string_view::npos) return {};
    return std::string{text.substr(from, text.find_last_not_of(" \t\r") - from + 1)};
}

std::optional<std::size_t> number_in(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// One question as it stands on the screen.
struct Shown {
    const FactDefinition* fact = nullptr;
    /// Not null where one judgement over several facts is asked.
    const sharing::JointQuestion* joint = nullptr;

    [[nodiscard]] bool many() const { return joint == nullptr && fact->kind == FactKind::many; }
    [[nodiscard]] std::size_t answers() const {
        return joint == nullptr ? fact->values.size() : joint->answers.size();
    }
};

class AskingInTerminal {
public:
    AskingInTerminal(const sharing::SharingFramework& framework, const AskWords& words,
                     std::istream& input, std::ostream& output)
        : framework_{framework}, words_{words}, input_{input}, output_{output} {}

    int run() {
        output_ << words_.opening << '\n' << words_.help << '\n';
        for (;;) {
            const auto advice = sharing::with_purpose_asked(
                framework_.advise_without(now_.facts, now_.not_known), now_.facts);
            if (!advice.next_question) return tell(framework_.advise(now_.facts));
            if (is_not_known(*advice.next_question)) return leave_open(advice);
            const Shown shown{framework_.fact_model().fact(*advice.next_question),
                              framework_.joint_question(now_.facts, now_.not_known)};
            show(shown);
            if (!answer(shown)) return status_unknown;
        }
    }

private:
    struct State {
        Facts facts;
        std::vector<std::string> not_known;
    };

    [[nodiscard]] bool is_not_known(const std::string& fact) const {
        return std::ranges::find(now_.not_known, fact) != now_.not_known.end();
    }

    void show(const Shown& shown) {
        const auto& question =
            shown.joint == nullptr ? shown.fact->question : shown.joint->question;
        output_ << fmt::format("\n{}. {}\n", before_.size() + 1, words_.of(question));
        for (std::size_t i = 0; i < shown.answers(); ++i)
            output_ << fmt::format("  {}) {}\n", i + 1, text_of(shown, i));
        if (shown.many()) output_ << fmt::format("  0) {}\n", words_.none_of_these);
    }
    [[nodiscard]] const std::string& text_of(const Shown& shown, std::size_t answer) const {
        if (shown.joint == nullptr) return words_.of(shown.fact->values[answer]);
        const auto& chosen = shown.joint->answers[answer];
        return words_.english ? chosen.en : chosen.nl;
    }

    /// Reads lines until one settles the question; false when there is no going on.
    bool answer(const Shown& shown) {
        for (std::string line;;) {
            output_ << (shown.many() ? words_.choose_many : words_.choose_one) << ": "
                    << std::flush;
            if (!std::getline(input_, line)) {
                output_ << '\n' << words_.ended << '\n';
                return false;
            }
            const auto said = trimmed(line);
            // R-ASK-1
            if (said == "?") {
                const auto& why = shown.joint == nullptr ? shown.fact->why : shown.joint->why;
                output_ << words_.of(why) << '\n';
            } else if (said == words_.stop) {
                output_ << words_.stopped << '\n';
                return false;
            } else if (said == words_.back) {
                if (before_.empty()) {
                    output_ << words_.nothing_before << '\n';
                    continue;
                }
                now_ = std::move(before_.back());
                before_.pop_back();
                return true;
            } else if (said == words_.unknown) {
                before_.push_back(now_);
                not_known(shown);
                return true;
            } else if (const auto chosen = numbers_in(said, shown)) {
                before_.push_back(now_);
                take(shown, *chosen);
                return true;
            }
        }
    }

    /// R-ASK-2: it stays open, and is not asked again.
    void not_known(const Shown& shown) {
        if (shown.joint == nullptr)
            now_.not_known.push_back(shown.fact->name);
        else
            std::ranges::copy(shown.joint->facts, std::back_inserter(now_.not_known));
    }

    void take(const Shown& shown, const std::vector<std::size_t>& chosen) {
        if (shown.joint != nullptr) {
            for (const auto& [fact, code] : shown.joint->answers[chosen.front()].facts)
                now_.facts.set(fact, code);
            return;
        }
        Facts::Codes codes;
        for (const auto one : chosen)
            codes.push_back(shown.fact->values[one].code);
        now_.facts.set(shown.fact->name, std::move(codes));
    }

    /// The answers that were chosen, from 0; nullopt after saying what is wrong.
    std::optional<std::vector<std::size_t>> numbers_in(std::string_view said, const Shown& shown) {
        std::vector<std::size_t> chosen;
        const auto refuse = [&](std::string_view why) {
            output_ << why << ' ' << words_.help << '\n';
            return std::nullopt;
        };
        if (said == "0" && shown.many()) return chosen;
        for (std::size_t at = 0; at <= said.size();) {
            const auto end = std::min(said.find(',', at), said.size());
            const auto number = number_in(trimmed(said.substr(at, end - at)));
            at = end + 1;
            if (!number) return refuse(words_.not_understood);
            if (*number < 1 || *number > shown.answers()) return refuse(words_.no_such_number);
            if (std::ranges::find(chosen, *number - 1) == chosen.end())
                chosen.push_back(*number - 1);
        }
        if (chosen.size() > 1 && !shown.many()) return refuse(words_.one_number);
        return chosen;
    }

    int leave_open(const Advice& advice) {
        output_ << '\n' << words_.still_unknown << '\n';
        list(words_.unknown_here, now_.not_known, [&](const std::string& name) {
            return words_.of(framework_.fact_model().fact(name)->label);
        });
        const auto& verdicts = framework_.fact_model().outcomes.verdict;
        std::vector<std::string> possible;
        for (const auto verdict : advice.possible)
            possible.push_back(word_of(verdicts, codec::word_for(verdict)));
        list(words_.possible, possible, [](const std::string& text) { return text; });
        return status_unknown;
    }

    int tell(const Advice& advice) {
        const auto& model = framework_.fact_model();
        const auto& outcomes = model.outcomes;
        output_ << fmt::format("\n{}: {}\n{}\n", words_.answer,
                               word_of(outcomes.verdict, codec::word_for(advice.verdict)),
                               words_.english ? advice.sentence_en : advice.sentence_nl);
        const auto words_in = [&](const std::vector<CodedValue>& among) {
            return [&](const std::string& code) { return word_of(among, code); };
        };
        list(words_.data, advice.scope, words_in(model.fact("data")->values));
        list(words_.conditions, advice.conditions, words_in(outcomes.conditions));
        list(words_.duties, advice.duties, words_in(outcomes.duties));
        if (permits_sharing(advice))
            output_ << fmt::format("{}: {}\n", words_.manner,
                                   word_of(outcomes.manner, advice.manner));
        if (advice.norm != "none")
            output_ << fmt::format("{}: {}\n", words_.norm, word_of(outcomes.norm, advice.norm));
        list(words_.provisions, advice.provisions, [&](const std::string& id) {
            const auto* provision = framework_.provision(id);
            return fmt::format("{} {}: {}", provision->law, provision->article, provision->gist);
        });
        list(words_.because, advice.because, [&](const sharing::DecidingFact& one) {
            const auto& fact = *model.fact(one.fact);
            return fmt::format("{}: {}", words_.of(fact.label), words_for(fact, one.value));
        });
        list(words_.would_change, advice.would_change, [&](const sharing::ChangeOfFact& one) {
            const auto& fact = *model.fact(one.fact);
            return fmt::format("{}: {} ({}: {})", words_.of(fact.label), words_for(fact, one.to),
                               words_.becomes,
                               word_of(outcomes.verdict, codec::word_for(one.verdict)));
        });
        output_ << fmt::format("{}: {} {} ({})\n", words_.policy, advice.policy.name,
                               advice.policy.version, advice.policy.hash);
        return status_advice;
    }

    [[nodiscard]] std::string word_of(const std::vector<CodedValue>& among,
                                      std::string_view code) const {
        const auto* found = sharing::find_code(among, code);
        return found == nullptr ? std::string{code} : words_.of(*found);
    }
    /// A value of a fact, as facts are written in an advice.
    [[nodiscard]] std::string words_for(const FactDefinition& fact,
                                        const boost::json::value& value) const {
        if (value.is_bool()) return word_of(fact.values, value.get_bool() ? "true" : "false");
        if (value.is_string()) return word_of(fact.values, value.get_string());
        std::string text;
        for (const auto& item : value.get_array())
            text += (text.empty() ? "" : "; ") + word_of(fact.values, item.get_string());
        return text.empty() ? std::string{words_.none_of_these} : text;
    }

    template <class Item, class Text>
    void list(std::string_view title, const std::vector<Item>& items, Text&& text) {
        if (items.empty()) return;
        output_ << title << ":\n";
        for (const auto& item : items)
            output_ << "  - " << text(item) << '\n';
    }

    const sharing::SharingFramework& framework_;
    const AskWords& words_;
    std::istream& input_;
    std::ostream& output_;
    State now_;
    /// What was known before each question that was answered.
    std::vector<State> before_;
};

} // namespace

int ask_command(const AskOptions& options, std::istream& input, std::ostream& output,
                std::ostream& errors) {
    const auto* words = ask_words(options.language);
    if (words == nullptr) {
        errors << fmt::format("schakel ask: --language is nl or en, not '{}'\n", options.language);
        return status_refused;
    }
    const auto framework = load_policy(options.policy, errors);
    if (!framework) return status_refused;
    return AskingInTerminal{*framework, *words, input, output}.run();
}

} // namespace schakel::main
