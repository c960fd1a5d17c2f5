#include "api/event_pages.h"

namespace schakel::api {

struct EventPages::Page {
    Page(http::EventStream to, std::unique_ptr<notify::EventHub::Subscription> from)
        : stream{std::move(to)}, subscription{std::move(from)} {}
    http::EventStream stream;
    std::unique_ptr<notify::EventHub::Subscription> subscription;
    std::mutex sending;
};

bool EventPages::open(const ProfessionalId& professional, const http::Responder& responder) {
    forget_closed();
    auto waking = std::make_shared<std::weak_ptr<Page>>();
    auto subscription = hub_.subscribe(professional, [this, waking] {
        // When too many wait, the page hears it with the next event.
        (void)workers_.submit([this, page = *waking] { send_what_waits(page); });
    });
    if (!subscription) return false;
    auto page = std::make_shared<Page>(responder.stream(), std::move(subscription));
    *waking = page;
    const std::lock_guard lock{mutex_};
    pages_.push_back(std::move(page));
    return true;
}

void EventPages::send_what_waits(const std::weak_ptr<Page>& waiting) {
    const auto page = waiting.lock();
    if (!page) return;
    const std::lock_guard lock{page->sending};
    for (const auto& event : page->subscription->take())
        if (!page->stream.send(notify::to_event_stream(event))) return;
}

void EventPages::forget_closed() {
    std::vector<std::shared_ptr<Page>> closed;
    const std::lock_guard lock{mutex_};
    std::erase_if(pages_, [&](const auto& page) {
        if (!page->stream.closed()) return false;
        closed.push_back(page);
        return true;
    });
}

} // namespace schakel::api
