#include "api/event_pages.h"

namespace schakel::api {

namespace {

/// Four looks in the second that R-API-6 gives.
constexpr std::chrono::milliseconds sessions_asked_every{250};

} // namespace

struct EventPages::Page {
    Page(http::EventStream to, std::string token,
         std::unique_ptr<notify::EventHub::Subscription> from)
        : stream{std::move(to)}, session_token{std::move(token)}, subscription{std::move(from)} {}
    http::EventStream stream;
    const std::string session_token;
    std::unique_ptr<notify::EventHub::Subscription> subscription;
    std::mutex sending;
};

/// The page that a subscription wakes, once there is one.
class EventPages::Waking {
public:
    void set(const std::weak_ptr<Page>& page) {
        const std::lock_guard lock{mutex_};
        page_ = page;
    }
    [[nodiscard]] std::weak_ptr<Page> get() {
        const std::lock_guard lock{mutex_};
        return page_;
    }

private:
    std::mutex mutex_;
    std::weak_ptr<Page> page_;
};

EventPages::EventPages(notify::EventHub& hub, Workers& workers, SessionsThatHold sessions)
    : hub_{hub}, workers_{workers}, sessions_{std::move(sessions)},
      watcher_{[this] { watch_sessions(); }} {}

EventPages::~EventPages() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    stopped_.notify_one();
    watcher_.join();
}

bool EventPages::open(const ProfessionalId& professional, std::string session_token,
                      const http::Responder& responder) {
    // Who closed a page makes room; outside the lock, for a subscription that ends waits for its
    // wake.
    static_cast<void>(take_closed());
    const auto waking = std::make_shared<Waking>();
    auto subscription = hub_.subscribe(professional, [this, waking] {
        // When too many wait, the page hears it with the next event.
        (void)workers_.submit([this, page = waking->get()] { send_what_waits(page); });
    });
    if (!subscription) return false;
    const auto page = std::make_shared<Page>(responder.stream(), std::move(session_token),
                                             std::move(subscription));
    waking->set(page);
    {
        const std::lock_guard lock{mutex_};
        pages_.push_back(page);
    }
    // What came before there was a page to wake.
    send_what_waits(page);
    return true;
}

void EventPages::send_what_waits(const std::weak_ptr<Page>& waiting) {
    const auto page = waiting.lock();
    if (!page) return;
    const std::lock_guard lock{page->sending};
    for (const auto& event : page->subscription->take())
        if (!page->stream.send(notify::to_event_stream(event))) return;
}

std::vector<EventPages::PagePointer> EventPages::take_closed() {
    std::vector<PagePointer> closed;
    const std::lock_guard lock{mutex_};
    std::erase_if(pages_, [&](const auto& page) {
        if (!page->stream.closed()) return false;
        closed.push_back(page);
        return true;
    });
    return closed;
}

// R-API-6

void EventPages::watch_sessions() {
    std::unique_lock lock{mutex_};
    while (!stopped_.wait_for(lock, sessions_asked_every, [this] { return stopping_; })) {
        if (pages_.empty()) continue;
        lock.unlock();
        for (const auto& page : take_pages_without_session()) {
            const std::lock_guard sending{page->sending};
            // The page asks who it is, hears that it is nobody, and shows where to log in.
            page->stream.send(notify::to_event_stream({0, notify::EventKind::session}));
            page->stream.close();
        }
        lock.lock();
    }
}

std::vector<EventPages::PagePointer> EventPages::take_pages_without_session() {
    static_cast<void>(take_closed());
    std::set<std::string> asked;
    {
        const std::lock_guard lock{mutex_};
        for (const auto& page : pages_)
            asked.insert(page->session_token);
    }
    std::set<std::string> hold;
    try {
        if (!asked.empty()) hold = sessions_(asked);
    } catch (const std::exception&) {
        // Nobody can tell whether these may still listen; who may, opens the stream again.
    }
    std::vector<PagePointer> gone;
    const std::lock_guard lock{mutex_};
    std::erase_if(pages_, [&](const auto& page) {
        // Who came meanwhile is asked next time.
        if (!asked.contains(page->session_token) || hold.contains(page->session_token))
            return false;
        gone.push_back(page);
        return true;
    });
    return gone;
}

} // namespace schakel::api
