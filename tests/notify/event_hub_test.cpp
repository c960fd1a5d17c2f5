#include "notify/event_hub.h"

#include <atomic>
#include <gtest/gtest.h>
#include <thread>

namespace schakel::notify {
namespace {

const ProfessionalId worker{"neighbourhood-officer"};
const ProfessionalId colleague{"care-coordinator"};

std::vector<EventKind> kinds(const std::vector<Event>& events) {
    std::vector<EventKind> found;
    for (const auto& event : events)
        found.push_back(event.kind);
    return found;
}
using Kinds = std::vector<EventKind>;

TEST(EventHub, tells_the_pages_of_one_professional_and_no_other) {
    EventHub hub;
    const auto first = hub.subscribe(worker), second = hub.subscribe(worker);
    const auto other = hub.subscribe(colleague);
    hub.publish(worker, EventKind::match);
    EXPECT_EQ(kinds(first->take()), Kinds{EventKind::match});
    EXPECT_EQ(kinds(second->take()), Kinds{EventKind::match});
    EXPECT_EQ(kinds(other->take()), Kinds{});
    EXPECT_EQ(kinds(first->take()), Kinds{}) << "what was taken is gone";
}

TEST(EventHub, gives_events_in_their_order_with_growing_numbers) {
    EventHub hub;
    const auto page = hub.subscribe(worker);
    hub.publish(worker, EventKind::match);
    hub.publish(colleague, EventKind::task);
    hub.publish(worker, EventKind::handover);
    const auto events = page->take();
    EXPECT_EQ(kinds(events), (Kinds{EventKind::match, EventKind::handover}));
    EXPECT_LT(events[0].id, events[1].id);
}

TEST(EventHub, says_that_everything_must_be_looked_at_when_a_page_does_not_listen) {
    EventHub hub{{.waiting_max = 3, .pages_max = 1}};
    const auto page = hub.subscribe(worker);
    for (int i = 0; i < 3; ++i)
        hub.publish(worker, EventKind::task);
    EXPECT_EQ(page->take().size(), 3);
    for (int i = 0; i < 100; ++i)
        hub.publish(worker, EventKind::task);
    EXPECT_EQ(page->take(), (std::vector<Event>{{103, EventKind::everything}}));
    hub.publish(worker, EventKind::plan);
    EXPECT_EQ(kinds(page->take()), Kinds{EventKind::plan});
}

TEST(EventHub, wakes_a_page_once_until_it_takes) {
    EventHub hub;
    int woken = 0;
    const auto page = hub.subscribe(worker, [&] { ++woken; });
    hub.publish(worker, EventKind::task);
    hub.publish(worker, EventKind::task);
    EXPECT_EQ(woken, 1);
    static_cast<void>(page->take());
    hub.publish(worker, EventKind::task);
    EXPECT_EQ(woken, 2);
}

TEST(EventHub, lets_a_professional_have_so_many_pages_and_another_when_one_is_closed) {
    EventHub hub{{.waiting_max = 4, .pages_max = 2}};
    auto first = hub.subscribe(worker);
    const auto second = hub.subscribe(worker);
    EXPECT_EQ(hub.subscribe(worker), nullptr);
    EXPECT_NE(hub.subscribe(colleague), nullptr);
    first.reset();
    EXPECT_EQ(hub.open_pages(), 1);
    EXPECT_NE(hub.subscribe(worker), nullptr);
}

TEST(EventHub, outlives_its_pages_and_its_pages_outlive_it) {
    auto hub = std::make_unique<EventHub>();
    auto page = hub->subscribe(worker);
    hub->publish(worker, EventKind::task);
    hub.reset();
    EXPECT_EQ(kinds(page->take()), Kinds{EventKind::task});
}

TEST(EventHub, never_wakes_a_page_that_is_gone_while_others_publish) {
    EventHub hub;
    std::atomic<bool> stop = false;
    std::thread publisher{[&] {
        while (!stop)
            hub.publish(worker, EventKind::task);
    }};
    for (int i = 0; i < 500; ++i) {
        auto alive = std::make_unique<std::atomic<int>>(0);
        auto page = hub.subscribe(worker, [&counter = *alive] { ++counter; });
        static_cast<void>(page->take());
        page.reset();
        alive.reset(); // a wake after this would be seen by the sanitizer
    }
    stop = true;
    publisher.join();
}

// R-NOTIFY-1

TEST(Event, travels_as_a_number_and_a_word) {
    EXPECT_EQ(to_event_stream({7, EventKind::match}), "id: 7\nevent: match\ndata:\n\n");
}

} // namespace
} // namespace schakel::notify
