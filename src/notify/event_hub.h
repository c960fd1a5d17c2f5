// Tells an open page at once that something changed, for server-sent events. An event says which
// part of the page to look at again, and nothing else (R-NOTIFY-1).
#pragma once

#include "base/vocabulary.h"

#include <boost/describe.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace schakel::notify {

enum class EventKind {
    task,
    match,
    meeting,
    handover,
    plan,
    disclosure,
    session,
    /// Events were missed: look at everything again.
    everything,
};
BOOST_DESCRIBE_ENUM(EventKind, task, match, meeting, handover, plan, disclosure, session,
                    everything)

struct Event {
    /// Grows by one with every event of this program; says nothing more.
    std::uint64_t id = 0;
    EventKind kind = EventKind::everything;
    bool operator==(const Event&) const = default;
};

/// As it goes over the line: id, event and an empty datum.
[[nodiscard]] std::string to_event_stream(const Event& event);

/// In one program; where several serve one database, a page may hear it only when it next asks. All
/// members may be called from any thread.
class EventHub {
public:
    /// Called when something is there to be taken, on the thread that publishes. It returns at once
    /// (it posts to a loop) and does not call the hub or the subscription.
    using Wake = std::function<void()>;

    /// One open page. When it is gone no wake runs any more.
    class Subscription {
    public:
        ~Subscription();
        Subscription(const Subscription&) = delete;
        Subscription& operator=(const Subscription&) = delete;
        /// What came since the last time, oldest first; one event `everything` when there was too
        /// much.
        [[nodiscard]] std::vector<Event> take();

    private:
        friend class EventHub;
        struct Buffer;
        Subscription(std::shared_ptr<Buffer> buffer) : buffer_{std::move(buffer)} {}
        std::shared_ptr<Buffer> buffer_;
    };

    struct Limits {
        /// Events that wait for one page.
        std::size_t waiting_max = 64;
        /// Pages that one professional has open.
        std::size_t pages_max = 16;
    };

    EventHub() = default;
    explicit EventHub(const Limits& limits) : limits_{limits} {}

    /// Null when this professional has too many pages open.
    [[nodiscard]] std::unique_ptr<Subscription> subscribe(const ProfessionalId& professional,
                                                          Wake wake = {});
    /// To every page that this professional has open. Called after the commit, never before.
    void publish(const ProfessionalId& professional, EventKind kind);
    /// How many pages are open.
    [[nodiscard]] std::size_t open_pages() const;

private:
    Limits limits_;
    mutable std::mutex guard_;
    std::uint64_t last_id_ = 0;
    std::map<ProfessionalId, std::vector<std::weak_ptr<Subscription::Buffer>>> pages_;
};

} // namespace schakel::notify
