#include "http/responder.h"

#include "http/inside/refused.h"

#include <atomic>

namespace schakel::http {

namespace {

class NoStream final : public EventSink {
public:
    bool send(std::string) override { return false; }
    bool closed() const override { return true; }
    void close() override {}
};

class ToFunction final : public AnswerSink {
public:
    explicit ToFunction(std::function<void(Response)> receive) : receive_{std::move(receive)} {}
    ToFunction(const ToFunction&) = delete;
    ToFunction& operator=(const ToFunction&) = delete;
    ~ToFunction() override {
        try {
            fail(nullptr);
        } catch (...) {
            // Who cannot even take a refusal gets no answer; a destructor has nobody else to tell.
        }
    }

    void answer(Response response) override {
        try {
            if (response.rests_on) response.rests_on->keep();
        } catch (...) { return fail(std::current_exception()); }
        response.rests_on.reset();
        if (!answered_.exchange(true)) receive_(std::move(response));
    }
    void fail(std::exception_ptr) override {
        if (!answered_.exchange(true))
            receive_(to_response(problem_for(Refused::failed, Language::nl)));
    }
    EventStream stream(HeaderList headers) override {
        answer({200, "text/event-stream", {}, std::move(headers)});
        return EventStream{std::make_shared<NoStream>()};
    }

private:
    std::function<void(Response)> receive_;
    std::atomic<bool> answered_{false};
};

} // namespace

std::string event_text(std::string_view event, std::string_view data, std::string_view id) {
    std::string text;
    const auto line = [&](std::string_view field, std::string_view value) {
        text += field;
        text += ": ";
        text += value;
        text += '\n';
    };
    if (!id.empty()) line("id", id);
    if (!event.empty()) line("event", event);
    for (;;) {
        const auto end = data.find_first_of("\r\n");
        line("data", data.substr(0, end));
        if (end == std::string_view::npos) break;
        data.remove_prefix(end + (data.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    text += '\n';
    return text;
}

Responder respond_to(std::function<void(Response)> receive) {
    return Responder{std::make_shared<ToFunction>(std::move(receive))};
}

} // namespace schakel::http
