// What an evaluator did, in files that only grow, one for each day: when, for whom, how many, and a
// hash of the answer by which both can show what was asked. No point and no key stands in it.
//
//   R-OPRF-18  Nothing is answered that does not stand in the log on the disk, and what is left of a
//              day is counted from the log: a restart gives nobody anything back. (design: doubt
//              means no; research: index 7.3)
//   R-OPRF-19  Each line holds the hash of the line before it, from file to file: a line that was
//              changed, taken out or put in is found when the log is read, and then nothing is
//              evaluated. (AVG art. 5 lid 2; research: index 7.3)
//
// Whoever may write the files can write them all anew; the hash of the last line, which is shown at
// the start, is what another keeper can hold against it.
#pragma once

#include "base/time.h"
#include "base/vocabulary.h"
#include "crypto/sha256.h"

#include <boost/describe.hpp>
#include <condition_variable>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>

namespace schakel::evaluator {

/// A line of the log, as JSON.
struct LoggedEvaluation {
    Instant at{};
    std::string organisation;
    std::int64_t epoch = 0;
    std::int64_t elements = 0;
    /// SHA-256 of the elements as they came, in hexadecimal digits.
    std::string batch;
    /// SHA-256 of the line before, without its end; 64 zeros for the first of all.
    std::string before;
};
BOOST_DESCRIBE_STRUCT(LoggedEvaluation, (), (at, organisation, epoch, elements, batch, before))

/// The log cannot be read, is not whole or cannot be written. The text names the file and the line.
class LogUnusable : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// All members may be called from any thread.
class EvaluationLog {
public:
    /// Reads the last two files (R-OPRF-19), and makes the folder when it is not there. A last line
    /// that was cut short by a power cut was never answered, and is taken away. Throws LogUnusable.
    explicit EvaluationLog(std::filesystem::path folder);
    ~EvaluationLog();
    EvaluationLog(const EvaluationLog&) = delete;
    EvaluationLog& operator=(const EvaluationLog&) = delete;

    /// The day of the last file, and how many were evaluated on it for each organisation, when this
    /// was made. The year is 0 when there is no file.
    [[nodiscard]] const PartialDate& last_day() const { return last_day_; }
    [[nodiscard]] const std::map<std::string, std::int64_t>& counted() const { return counted_; }
    /// Hash of the last line, in hexadecimal digits.
    [[nodiscard]] std::string last_hash() const;

    /// Puts a line into the file of that day, or of the last when that is later: of two that were
    /// counted around midnight the earlier may come second. Returns when it is on the disk; many that come together go together. False when it could not be written, and
    /// from then on always (R-OPRF-18). `before` is filled in here.
    [[nodiscard]] bool write(PartialDate day, LoggedEvaluation line);
    [[nodiscard]] bool is_broken() const;

private:
    bool append(const PartialDate& day, LoggedEvaluation&& line);
    void read_file(const std::filesystem::path& file, bool has_earlier);

    const std::filesystem::path folder_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    PartialDate last_day_, file_day_;
    std::map<std::string, std::int64_t> counted_;
    std::string last_hash_;
    int target_ = -1;
    std::uint64_t written_ = 0, on_disk_ = 0;
    bool syncing_ = false, broken_ = false;
};

/// Every file from the first to the last: how many lines there are. Throws LogUnusable at the first
/// that does not fit (R-OPRF-19).
[[nodiscard]] std::size_t verify_evaluation_log(const std::filesystem::path& folder);

} // namespace schakel::evaluator
