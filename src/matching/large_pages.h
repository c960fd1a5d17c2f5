// Memory that is read here and there, in pages of two megabytes where the system has them: otherwise the
// processor looks up the place of nearly every person anew.
#pragma once

#include <cstddef>
#include <new>
#include <sys/mman.h>

namespace schakel::matching {

template <class T>
struct LargePages {
    using value_type = T;
    LargePages() = default;
    template <class U>
    explicit LargePages(const LargePages<U>&) {}

    [[nodiscard]] T* allocate(std::size_t count) {
        const auto bytes = count * sizeof(T);
        auto* memory = ::operator new(bytes, alignment(bytes));
        // Advice only: without it the pages are small.
        if (bytes >= page) static_cast<void>(madvise(memory, bytes, MADV_HUGEPAGE));
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count) {
        ::operator delete(memory, alignment(count * sizeof(T)));
    }
    bool operator==(const LargePages&) const { return true; }

private:
    static constexpr std::size_t page = std::size_t{2} << 20;
    static std::align_val_t alignment(std::size_t bytes) {
        return std::align_val_t{bytes >= page ? page : alignof(T)};
    }
};

} // namespace schakel::matching
