#include "main/policy_questions_command.h"

#include "codec/json_text.h"
#include "main/open_file.h"
#include "main/policy_folder.h"
#include "sharing/question_figures.h"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fstream>
#include <iterator>
#include <ostream>

namespace schakel::main {
namespace {

struct Answers {
    std::string id;
    sharing::Facts facts;
};

/// Of vignettes only what they are called and their facts; a fault's pointer leads to the place.
std::expected<std::vector<Answers>, Faults> read_answers(std::string_view json,
                                                         const sharing::FactModel& model) {
    const auto document = codec::parse_json(json);
    if (!document) return std::unexpected{document.error()};
    const auto* object = document->if_object();
    const auto* list = object == nullptr ? nullptr : object->if_contains("vignettes");
    if (list == nullptr || !list->is_array())
        return std::unexpected{Faults{{"/vignettes", "wrong_type", "it is a list of vignettes"}}};
    std::vector<Answers> all;
    for (std::size_t i = 0; i < list->get_array().size(); ++i) {
        const auto place = fmt::format("/vignettes/{}", i);
        const auto* one = list->get_array()[i].if_object();
        const auto* id = one == nullptr ? nullptr : one->if_contains("id");
        const auto* facts = one == nullptr ? nullptr : one->if_contains("facts");
        if (id == nullptr || !id->is_string() || facts == nullptr)
            return std::unexpected{
                Faults{{place, "missing", "a vignette has an id and its facts"}}};
        auto read = sharing::read_facts(*facts, model);
        if (!read) {
            for (auto& fault : read.error())
                fault.pointer = place + "/facts" + fault.pointer;
            return std::unexpected{std::move(read.error())};
        }
        all.push_back({std::string{id->get_string()}, std::move(*read)});
    }
    return all;
}

/// What this thread has computed, so that a busy machine counts for nothing.
double computed_milliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// How long each question takes that is put, in milliseconds.
std::vector<double> times_of(const sharing::SharingFramework& framework, sharing::Facts known,
                             const sharing::Facts& answers) {
    std::vector<double> times;
    for (;;) {
        const auto begin = computed_milliseconds();
        const auto advice = framework.advise(known, sharing::Detail::answer);
        times.push_back(computed_milliseconds() - begin);
        const auto* codes = advice.next_question ? answers.find(*advice.next_question) : nullptr;
        if (codes == nullptr) return times;
        known.set(*advice.next_question, *codes);
    }
}

double at_share(const std::vector<double>& sorted, double share) {
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted[static_cast<std::size_t>(last * share)];
}

void tell(const sharing::SharingFramework& framework, const std::vector<Answers>& all,
          bool inside_a_case, std::ostream& output) {
    const auto way = inside_a_case ? "inside a case" : "from nothing";
    sharing::QuestionFigures figures;
    std::vector<double> times;
    for (const auto& [id, facts] : all) {
        const auto known =
            inside_a_case ? sharing::known_in_case(framework, facts) : sharing::Facts{};
        const auto held = sharing::dialogue(framework, known, facts);
        output << fmt::format("{} {}: {}{} ({})\n", id, way, held.questions,
                              held.complete ? "" : " and then one that it does not answer",
                              fmt::join(held.facts, ", "));
        if (held.complete) figures.add(held.questions);
        std::ranges::copy(times_of(framework, known, facts), std::back_inserter(times));
    }
    if (times.empty()) return;
    std::ranges::sort(times);
    output << fmt::format("{}: median {} over {} vignettes; how many took how many: {}\n", way,
                          figures.median(), figures.counts.size(), figures.distribution());
    output << fmt::format("{}: next question in {:.2f} ms (median), {:.2f} ms (95%), {:.2f} ms "
                          "(99%), {:.2f} ms (longest)\n",
                          way, at_share(times, 0.5), at_share(times, 0.95), at_share(times, 0.99),
                          times.back());
}

} // namespace

int policy_questions_command(const std::optional<std::string>& folder,
                             const std::optional<std::string>& other_vignettes,
                             std::ostream& output, std::ostream& errors) {
    const auto framework = load_policy(folder, errors);
    if (!framework) return 2;
    std::vector<Answers> all;
    const auto add = [&](std::string_view json, std::string_view name) {
        auto read = read_answers(json, framework->fact_model());
        if (read) {
            std::ranges::move(*read, std::back_inserter(all));
            return true;
        }
        for (const auto& fault : read.error())
            errors << name << ": " << fault.pointer << " [" << fault.code << "] " << fault.message
                   << '\n';
        return false;
    };
    if (!add(framework->file("vignetten.json"), "vignetten.json")) return 2;
    if (other_vignettes) {
        auto file = opened(*other_vignettes);
        if (!file) {
            errors << "schakel policy questions: cannot read " << *other_vignettes << '\n';
            return 2;
        }
        const std::string json{std::istreambuf_iterator<char>{file}, {}};
        if (!add(json, *other_vignettes)) return 2;
    }
    tell(*framework, all, true, output);
    tell(*framework, all, false, output);
    return 0;
}

} // namespace schakel::main
