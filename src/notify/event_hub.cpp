#include "notify/event_hub.h"

#include "codec/shapes.h"

#include <fmt/format.h>

namespace schakel::notify {

struct EventHub::Subscription::Buffer {
    std::mutex guard;
    Wake wake;
    std::size_t waiting_max = 0;
    std::vector<Event> events;

    void add(const Event& event) {
        // The wake runs under the guard, so that the page cannot go away while it runs.
        const std::lock_guard lock{guard};
        const bool first = events.empty();
        if (events.size() >= waiting_max)
            events.assign(1, {event.id, EventKind::everything});
        else if (first || events.front().kind != EventKind::everything)
            events.push_back(event);
        else
            events.front().id = event.id; // all of it will be looked at anyway
        if (first && wake) wake();
    }
};

EventHub::Subscription::~Subscription() {
    const std::lock_guard lock{buffer_->guard};
    buffer_->wake = nullptr;
}

std::vector<Event> EventHub::Subscription::take() {
    const std::lock_guard lock{buffer_->guard};
    return std::exchange(buffer_->events, {});
}

std::unique_ptr<EventHub::Subscription> EventHub::subscribe(const ProfessionalId& professional,
                                                            Wake wake) {
    auto buffer = std::make_shared<Subscription::Buffer>();
    buffer->wake = std::move(wake);
    buffer->waiting_max = limits_.waiting_max;
    const std::lock_guard lock{guard_};
    // Pages that went are forgotten when the next one comes, here and for everybody.
    for (auto entry = pages_.begin(); entry != pages_.end();) {
        std::erase_if(entry->second, [](const auto& page) { return page.expired(); });
        entry = entry->second.empty() ? pages_.erase(entry) : std::next(entry);
    }
    auto& pages = pages_[professional];
    if (pages.size() >= limits_.pages_max) return nullptr;
    pages.push_back(buffer);
    return std::unique_ptr<Subscription>{new Subscription{std::move(buffer)}};
}

void EventHub::publish(const ProfessionalId& professional, EventKind kind) {
    // Added under the guard, so that every page sees the numbers grow.
    const std::lock_guard lock{guard_};
    const Event event{++last_id_, kind};
    const auto found = pages_.find(professional);
    if (found == pages_.end()) return;
    for (const auto& page : found->second)
        if (const auto buffer = page.lock()) buffer->add(event);
}

std::size_t EventHub::open_pages() const {
    const std::lock_guard lock{guard_};
    std::size_t open = 0;
    for (const auto& [professional, pages] : pages_)
        for (const auto& page : pages)
            if (!page.expired()) ++open;
    return open;
}

std::string to_event_stream(const Event& event) {
    return fmt::format("id: {}\nevent: {}\ndata:\n\n", event.id, codec::word_for(event.kind));
}

} // namespace schakel::notify
