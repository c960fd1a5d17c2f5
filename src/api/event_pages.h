// The pages that are open now, each with a stream of events that say only what to look at again.
//
//   R-API-6  A stream ends within a second of its session: logged out, expired, or its account or
//            professional gone; also when the database cannot tell whether the session holds.
//            (research: reliability A8; doubt means no)
#pragma once

#include "api/workers.h"
#include "http/responder.h"
#include "notify/event_hub.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace schakel::api {

class EventPages {
public:
    /// Which of these session tokens hold now. May throw; then none does.
    using SessionsThatHold = std::function<std::set<std::string>(const std::set<std::string>&)>;

    /// All must live longer. Sending is done by the workers, for a page that reads slowly must hold
    /// up nobody; sessions are asked on a thread of its own.
    EventPages(notify::EventHub& hub, Workers& workers, SessionsThatHold sessions);
    ~EventPages();
    EventPages(const EventPages&) = delete;
    EventPages& operator=(const EventPages&) = delete;

    /// Answers with a stream; false when this professional has too many pages open.
    /// From a worker.
    [[nodiscard]] bool open(const ProfessionalId& professional, std::string session_token,
                            const http::Responder& responder);

private:
    struct Page;
    class Waking;
    using PagePointer = std::shared_ptr<Page>;
    void send_what_waits(const std::weak_ptr<Page>& page);
    void watch_sessions();
    [[nodiscard]] std::vector<PagePointer> take_pages_without_session();
    [[nodiscard]] std::vector<PagePointer> take_closed();

    notify::EventHub& hub_;
    Workers& workers_;
    SessionsThatHold sessions_;
    std::mutex mutex_;
    std::condition_variable stopped_;
    bool stopping_ = false;
    std::vector<PagePointer> pages_;
    std::thread watcher_;
};

} // namespace schakel::api
