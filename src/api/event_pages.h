// The pages that are open now, each with a stream of events that say only what to look at again.
//
// NOT YET: closing a stream within a second of the end of its session; it ends with its connection.
#pragma once

#include "api/workers.h"
#include "http/responder.h"
#include "notify/event_hub.h"

#include <memory>
#include <mutex>
#include <vector>

namespace schakel::api {

class EventPages {
public:
    /// Both must live longer. Sending is done by the workers, for a page that reads slowly must hold up nobody.
    EventPages(notify::EventHub& hub, Workers& workers) : hub_{hub}, workers_{workers} {}

    /// Answers with a stream; false when this professional has too many pages open.
    [[nodiscard]] bool open(const ProfessionalId& professional, const http::Responder& responder);

private:
    struct Page;
    void send_what_waits(const std::weak_ptr<Page>& page);
    void forget_closed();

    notify::EventHub& hub_;
    Workers& workers_;
    std::mutex mutex_;
    std::vector<std::shared_ptr<Page>> pages_;
};

} // namespace schakel::api
