// A file beside the database that holds nothing but room, given up when the disk is full
// (R-STORE-4). Only src/store sees it.
#pragma once

#include <cstddef>
#include <string>

namespace schakel::store {

class Reserve {
public:
    /// Sets room aside at once, at most an eighth of what is free; without a disk that has room it
    /// starts out given up.
    explicit Reserve(std::string path);
    ~Reserve();
    Reserve(const Reserve&) = delete;
    Reserve& operator=(const Reserve&) = delete;

    void give_up();
    /// Whether the whole room is set aside again. Costs little when it already is.
    bool fill();

private:
    int file_ = -1;
    std::size_t bytes_ = 0;
    bool filled_ = false;
};

} // namespace schakel::store
