#include "casework/fridge_sheet.h"

#include "casework/plan_words.h"

#include <algorithm>
#include <cmath>

namespace schakel::casework {

namespace {

constexpr std::size_t phone_characters_max = 24;

/// Of UTF-8, for a limit that a reader can count.
std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

double lines_of(std::size_t characters, double width) {
    return std::max(1.0, std::ceil(static_cast<double>(characters) / width));
}

class CannotHang {
public:
    explicit CannotHang(const PartialDate& today) : today_{today} {}
    Faults faults;

    /// For a text that stands in the plan only.
    void inside(const std::string& text, const std::string& at) {
        if (holds_citizen_number(text))
            refuse(at, "not_allowed", "holds a citizen service number (R-PLAN-7)");
    }
    /// For a text that comes on the sheet.
    void on_sheet(const std::string& text, const std::string& at, std::size_t characters_max) {
        inside(text, at);
        if (holds_past_date(text, today_))
            refuse(at, "not_allowed", "holds a date that has passed (R-PLAN-7)");
        if (holds_reason_for_help(text))
            refuse(at, "not_allowed",
                   "holds a word that gives away why there is help; say it plainer (R-PLAN-7)");
        if (characters_in(text) > characters_max)
            refuse(at, "too_large",
                   "is longer than " + std::to_string(characters_max) + " characters (R-PLAN-8)");
    }
    void count(std::size_t number, std::size_t most, const std::string& at) {
        if (number > most)
            refuse(at, "too_large", "holds more than " + std::to_string(most) + " (R-PLAN-8)");
    }
    void phone(const std::string& text, const std::string& at) {
        if (!is_phone_number(text)) refuse(at, "malformed", "is no telephone number (R-PLAN-7)");
        if (text.size() > phone_characters_max)
            refuse(at, "too_large",
                   "is longer than " + std::to_string(phone_characters_max) +
                       " characters (R-PLAN-8)");
    }
    void refuse(const std::string& at, const char* code, std::string message) {
        faults.push_back({at, code, std::move(message)});
    }

private:
    PartialDate today_;
};

void look_at(const PlanAction& action, const std::string& at, CannotHang& cannot) {
    cannot.on_sheet(action.who, at + "/who", fridge_limits.who_characters);
    cannot.on_sheet(action.what, at + "/what", fridge_limits.what_characters);
    cannot.on_sheet(action.when.value_or(""), at + "/when", fridge_limits.when_characters);
    cannot.inside(action.reports_to.value_or(""), at + "/reportsTo");
    cannot.inside(action.reports_when.value_or(""), at + "/reportsWhen");
}

void look_at(const Goal& goal, const std::string& at, CannotHang& cannot) {
    cannot.on_sheet(goal.goal, at + "/goal", fridge_limits.goal_characters);
    cannot.inside(goal.effect_on_safety, at + "/effectOnSafety");
    cannot.inside(goal.if_broken, at + "/ifBroken");
    cannot.count(goal.actions.size(), fridge_limits.actions_of_goal, at + "/actions");
    for (std::size_t i = 0; i < goal.actions.size(); ++i)
        look_at(goal.actions[i], at + "/actions/" + std::to_string(i), cannot);
}

std::vector<FridgeGoal> goals_on_sheet(const std::vector<Goal>& goals) {
    std::vector<FridgeGoal> shown;
    for (const auto& goal : goals) {
        auto& one = shown.emplace_back();
        one.number = static_cast<std::int32_t>(shown.size());
        one.goal = goal.goal;
        for (const auto& action : goal.actions)
            one.lines.push_back(
                {action.who, action.when ? action.what + ", " + *action.when : action.what});
    }
    return shown;
}

} // namespace

FridgeSheet fridge_sheet_of(const FamilyPlan& plan) {
    return {.agreed_on = date_of(plan.by.at),
            .next_time = plan.content.next_time,
            .goals = goals_on_sheet(plan.content.goals),
            .when_it_goes_wrong = plan.content.call_list};
}

// The space above and around, in lines of running text, was measured on the printed sheet.
double lines_taken(const FridgeSheet& sheet) {
    const auto width = static_cast<double>(fridge_limits.line_characters);
    double lines = 4.5; // date and title
    for (const auto& goal : sheet.goals) {
        lines += 1.4 + 1.35 * lines_of(characters_in(goal.goal), 0.72 * width);
        for (const auto& line : goal.lines)
            lines += 0.15 + lines_of(characters_in(line.who) + 1 + characters_in(line.does), width);
    }
    return lines + 3.8 + 1.1 * static_cast<double>(sheet.when_it_goes_wrong.size());
}

Faults what_cannot_hang(const PlanContent& content, const PartialDate& today) {
    CannotHang cannot{today};
    cannot.count(content.goals.size(), fridge_limits.goals, "/goals");
    for (std::size_t i = 0; i < content.goals.size(); ++i)
        look_at(content.goals[i], "/goals/" + std::to_string(i), cannot);
    if (content.next_time)
        cannot.on_sheet(content.next_time->place, "/nextTime/place",
                        fridge_limits.place_characters);
    cannot.count(content.call_list.size(), fridge_limits.calls, "/callList");
    for (std::size_t i = 0; i < content.call_list.size(); ++i) {
        const auto at = "/callList/" + std::to_string(i);
        cannot.on_sheet(content.call_list[i].name, at + "/name", fridge_limits.name_characters);
        cannot.phone(content.call_list[i].phone, at + "/phone");
    }
    // R-PLAN-8: short texts can be too many together. The first goal that does not fit is named.
    if (cannot.faults.empty()) {
        FridgeSheet sheet{.agreed_on = today,
                          .next_time = content.next_time,
                          .goals = {},
                          .when_it_goes_wrong = content.call_list};
        for (auto& goal : goals_on_sheet(content.goals)) {
            const auto at = "/goals/" + std::to_string(sheet.goals.size());
            sheet.goals.push_back(std::move(goal));
            if (lines_taken(sheet) <= fridge_limits.lines) continue;
            cannot.refuse(at, "too_large",
                          "does not fit on one A4 with what stands above it (R-PLAN-8)");
            break;
        }
    }
    return std::move(cannot.faults);
}

} // namespace schakel::casework
