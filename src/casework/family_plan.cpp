#include "casework/family_plan.h"

#include <algorithm>

namespace schakel::casework {

namespace {

class Lacking {
public:
    Faults faults;

    void needs(const std::string& text, const std::string& at, const char* what) {
        const bool blank = std::ranges::all_of(
            text, [](char letter) { return letter == ' ' || letter == '\n' || letter == '\t'; });
        if (blank) faults.push_back({at, "missing", what});
    }
    void look_at(const PlanAction& action, const std::string& at) {
        needs(action.who, at + "/who", "says who does it (R-PLAN-5)");
        needs(action.what, at + "/what", "says what is done (R-PLAN-5)");
        if (action.reports_to)
            needs(action.reports_when.value_or(""), at + "/reportsWhen",
                  "says when word is given (R-PLAN-5)");
        if (action.reports_when)
            needs(action.reports_to.value_or(""), at + "/reportsTo",
                  "says to whom word is given (R-PLAN-5)");
    }
    void look_at(const Goal& goal, const std::string& at) {
        needs(goal.goal, at + "/goal", "says what is to be reached");
        needs(goal.effect_on_safety, at + "/effectOnSafety",
              "says what reaching it does for safety (R-PLAN-4)");
        needs(goal.if_broken, at + "/ifBroken",
              "says what is done when an agreement is broken (R-PLAN-6)");
        if (goal.actions.empty())
            faults.push_back({at + "/actions", "missing", "says who does what (R-PLAN-5)"});
        for (std::size_t i = 0; i < goal.actions.size(); ++i)
            look_at(goal.actions[i], at + "/actions/" + std::to_string(i));
    }
};

} // namespace

Faults what_it_lacks(const PlanContent& content) {
    Lacking lacking;
    if (content.goals.empty()) // R-PLAN-3
        lacking.faults.push_back({"/goals", "missing", "a plan has at least one goal (R-PLAN-3)"});
    for (std::size_t i = 0; i < content.goals.size(); ++i)
        lacking.look_at(content.goals[i], "/goals/" + std::to_string(i));
    if (content.next_time) lacking.needs(content.next_time->place, "/nextTime/place", "says where");
    for (std::size_t i = 0; i < content.call_list.size(); ++i) {
        const auto at = "/callList/" + std::to_string(i);
        lacking.needs(content.call_list[i].name, at + "/name", "says whom to call");
        lacking.needs(content.call_list[i].phone, at + "/phone", "says at which number");
    }
    return std::move(lacking.faults);
}

} // namespace schakel::casework
