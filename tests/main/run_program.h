// Runs the program as a person does, and keeps what it says and how it ends.
#pragma once

#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <sys/wait.h>

namespace schakel::main {

struct Ended {
    int status = -1;
    /// What it said on both of its outputs.
    std::string said;
    [[nodiscard]] bool says(std::string_view words) const { return said.contains(words); }
};

inline Ended run_program(const std::string& arguments) {
    Ended ended;
    auto* const program =
        popen((std::string{SCHAKEL_PROGRAM} + " " + arguments + " 2>&1").c_str(), "r");
    if (program == nullptr) return ended;
    std::array<char, 4096> some{};
    while (const auto count = std::fread(some.data(), 1, some.size(), program))
        ended.said.append(some.data(), count);
    const auto status = pclose(program);
    ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ended;
}

} // namespace schakel::main
