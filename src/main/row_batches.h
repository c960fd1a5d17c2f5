// Rows that are taken in one thread while the next are read in another.
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace schakel::main {

class RowBatches {
public:
    /// `take` is called in a thread of its own, in the order of the rows, with cells that stay only
    /// for the call.
    explicit RowBatches(std::function<void(std::span<const std::string_view>)> take)
        : take_{std::move(take)}, taker_{[this] { take_batches(); }} {}
    /// What was not handed over is not taken any more.
    ~RowBatches() {
        const std::scoped_lock lock{mutex_};
        is_last_ = true;
        changed_.notify_all();
    }
    RowBatches(const RowBatches&) = delete;
    RowBatches& operator=(const RowBatches&) = delete;

    void add(std::span<const std::string_view> cells) {
        for (const auto cell : cells) {
            filling_.text += cell;
            filling_.ends.push_back(filling_.text.size());
        }
        filling_.cells_of_row = cells.size();
        // Cells that are empty take their place too.
        if (filling_.text.size() + filling_.ends.size() >= batch_bytes) hand_over();
    }
    /// Waits until all is taken. Throws what `take` threw.
    void finish() {
        hand_over();
        {
            const std::scoped_lock lock{mutex_};
            is_last_ = true;
            changed_.notify_all();
        }
        taker_.join();
        if (thrown_) std::rethrow_exception(thrown_);
    }

private:
    struct Batch {
        std::string text;
        /// Of each cell, where it ends in the text.
        std::vector<std::size_t> ends;
        std::size_t cells_of_row = 0;
    };
    static constexpr std::size_t batch_bytes = 1 << 18;

    void hand_over() {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return !is_full_ || thrown_; });
        std::swap(filling_, full_);
        is_full_ = true;
        changed_.notify_all();
        filling_.text.clear();
        filling_.ends.clear();
    }
    void take_batches() {
        Batch batch;
        std::vector<std::string_view> cells;
        for (;;) {
            {
                std::unique_lock lock{mutex_};
                changed_.wait(lock, [&] { return is_full_ || is_last_; });
                if (!is_full_) return;
                std::swap(batch, full_);
                is_full_ = false;
                changed_.notify_all();
            }
            try {
                std::size_t begin = 0;
                for (const auto end : batch.ends) {
                    cells.push_back(std::string_view{batch.text}.substr(begin, end - begin));
                    begin = end;
                    if (cells.size() < batch.cells_of_row) continue;
                    take_(cells);
                    cells.clear();
                }
            } catch (...) {
                const std::scoped_lock lock{mutex_};
                thrown_ = std::current_exception();
                changed_.notify_all();
                return;
            }
        }
    }

    std::function<void(std::span<const std::string_view>)> take_;
    std::mutex mutex_;
    std::condition_variable changed_;
    Batch filling_, full_;
    bool is_full_ = false;
    bool is_last_ = false;
    std::exception_ptr thrown_;
    /// Last, for it begins at once and uses all of the above.
    std::jthread taker_;
};

} // namespace schakel::main
