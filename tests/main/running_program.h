// The program as a process of its own, for as long as a test wants it; ended by its identifier.
#pragma once

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace schakel::main {

class RunningProgram {
public:
    /// Returns when it has said its first whole line on standard output; what it says on the other
    /// goes into the file. Throws when it ends before that.
    RunningProgram(const std::vector<std::string>& arguments, const std::string& errors_file) {
        int out[2];
        if (::pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error{"no pipe"};
        process_ = ::fork();
        if (process_ == 0) {
            std::vector<char*> words;
            std::string program = SCHAKEL_PROGRAM;
            words.push_back(program.data());
            auto copies = arguments;
            for (auto& copy : copies)
                words.push_back(copy.data());
            words.push_back(nullptr);
            const int errors = ::open(errors_file.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
            ::dup2(out[1], STDOUT_FILENO);
            ::dup2(errors, STDERR_FILENO);
            ::execv(words.front(), words.data());
            ::_exit(127);
        }
        ::close(out[1]);
        char one = 0;
        while (::read(out[0], &one, 1) == 1 && one != '\n')
            first_line += one;
        ::close(out[0]);
        if (one != '\n') {
            end();
            throw std::runtime_error{"the program ended at once"};
        }
    }
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;
    ~RunningProgram() { end(); }

    /// Its exit status; minus the signal that ended it. Only the first call does something.
    int end(int signal = SIGTERM) {
        if (process_ <= 0) return -1;
        ::kill(process_, signal);
        int status = 0;
        ::waitpid(process_, &status, 0);
        process_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }
    [[nodiscard]] pid_t process() const { return process_; }
    /// What stands behind the last colon of the first line.
    [[nodiscard]] std::uint16_t port() const {
        return static_cast<std::uint16_t>(std::stoi(first_line.substr(first_line.rfind(':') + 1)));
    }

    std::string first_line;

private:
    pid_t process_ = -1;
};

} // namespace schakel::main
