#include "notify/outbox_store.h"

#include "codec/shapes.h"

namespace schakel::notify {

namespace {

using store::Statement;

const Statement insert_message{
    "INSERT INTO notify_message (id, notice, language, recipient, page, added_at, next_at, tries) "
    "VALUES ($1, $2, $3, $4, $5, $6, $6, 0) ON CONFLICT (id) DO NOTHING"};
const Statement insert_invitation{
    "INSERT INTO notify_invitation (message, uid, revision, begins_at, ends_at, meeting, place) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)"};
const Statement select_due{
    "SELECT m.id, m.tries, m.notice, m.language, m.recipient, m.page, i.uid, i.revision, "
    "i.begins_at, i.ends_at, i.meeting, i.place "
    "FROM notify_message m LEFT JOIN notify_invitation i ON i.message = m.id "
    "WHERE m.sent_at IS NULL AND m.given_up_at IS NULL AND m.next_at <= $1 "
    "ORDER BY m.next_at, m.id LIMIT $2"};
const Statement update_taken{
    "UPDATE notify_message SET tries = tries + 1, next_at = $3 "
    "WHERE id = $1 AND tries = $2 AND sent_at IS NULL AND given_up_at IS NULL"};
const Statement update_sent{"UPDATE notify_message SET sent_at = $2, recipient = NULL, page = NULL "
                            "WHERE id = $1 AND sent_at IS NULL"};
const Statement delete_invitation{"DELETE FROM notify_invitation WHERE message = $1"};
const Statement update_not_sent{
    "UPDATE notify_message SET last_reply = $2, next_at = $3 WHERE id = $1 AND sent_at IS NULL"};
const Statement update_given_up{"UPDATE notify_message SET last_reply = $2, given_up_at = $3 "
                                "WHERE id = $1 AND sent_at IS NULL"};
const Statement select_given_up{
    "SELECT id, notice, added_at, given_up_at, tries, COALESCE(last_reply, 0) "
    "FROM notify_message WHERE given_up_at IS NOT NULL ORDER BY given_up_at, id"};
const Statement update_anew{"UPDATE notify_message SET given_up_at = NULL, tries = 0, next_at = $2 "
                            "WHERE id = $1 AND given_up_at IS NOT NULL"};
const Statement select_count{
    "SELECT COUNT(*) - COUNT(sent_at) - COUNT(given_up_at), COUNT(sent_at), COUNT(given_up_at) "
    "FROM notify_message"};

using DueRow =
    std::tuple<std::string, std::int64_t, std::string, std::string, std::optional<std::string>,
               std::optional<std::string>, std::optional<std::string>, std::optional<std::int64_t>,
               std::optional<Instant>, std::optional<Instant>, std::optional<std::string>,
               std::optional<std::string>>;

std::optional<Mail> mail_of(const DueRow& row) {
    const auto& [id, tries, notice_word, language_word, recipient_text, page_text, uid, revision,
                 begins_at, ends_at, meeting_text, place_text] = row;
    const auto notice = codec::from_word<Notice>(notice_word);
    const auto language = codec::from_word<Language>(language_word);
    const auto recipient = MailAddress::of(recipient_text.value_or(""));
    const auto page = PageAddress::of(page_text.value_or(""));
    if (!notice || !language || !recipient || !page) return std::nullopt;
    Mail mail{id, *recipient, *notice, *language, *page, std::nullopt};
    if (!uid) return mail;
    const auto meeting = MeetingWord::of(*meeting_text);
    const auto place = MeetingPlace::of(*place_text);
    if (!meeting || !place) return std::nullopt;
    mail.invitation = Invitation{*uid, *revision, *begins_at, *ends_at, *meeting, *place};
    return mail;
}

} // namespace

void add_message(store::Transaction& transaction, const Mail& mail, Instant now) {
    const auto added = transaction.change(insert_message, mail.id, mail.notice, mail.language,
                                          mail.recipient.text(), mail.page.text(), now);
    if (added == 0 || !mail.invitation) return;
    const auto& [uid, revision, begins_at, ends_at, meeting, place] = *mail.invitation;
    transaction.change(insert_invitation, mail.id, uid, revision, begins_at, ends_at,
                       meeting.text(), place.text());
}

std::vector<WaitingMessage> due_messages(store::Transaction& transaction, Instant now,
                                         std::int64_t count_max) {
    std::vector<WaitingMessage> due;
    for (const auto& row :
         transaction
             .all<std::string, std::int64_t, std::string, std::string, std::optional<std::string>,
                  std::optional<std::string>, std::optional<std::string>,
                  std::optional<std::int64_t>, std::optional<Instant>, std::optional<Instant>,
                  std::optional<std::string>, std::optional<std::string>>(select_due, now,
                                                                          count_max))
        due.push_back({std::get<0>(row), mail_of(row), std::get<1>(row)});
    return due;
}

bool take_message(store::Transaction& transaction, const WaitingMessage& message,
                  Instant again_at) {
    return transaction.change(update_taken, message.id, message.tries, again_at) == 1;
}

void keep_sent(store::Transaction& transaction, const std::string& id, Instant now) {
    transaction.change(update_sent, id, now);
    transaction.change(delete_invitation, id);
}

void keep_not_sent(store::Transaction& transaction, const std::string& id, std::int64_t reply,
                   Instant again_at) {
    transaction.change(update_not_sent, id, reply, again_at);
}

void keep_given_up(store::Transaction& transaction, const std::string& id, std::int64_t reply,
                   Instant now) {
    transaction.change(update_given_up, id, reply, now);
}

std::vector<GivenUpMessage> given_up_messages(store::Transaction& transaction) {
    return transaction.records<GivenUpMessage>(select_given_up);
}

bool try_again(store::Transaction& transaction, const std::string& id, Instant now) {
    return transaction.change(update_anew, id, now) == 1;
}

OutboxCount count_messages(store::Transaction& transaction) {
    return transaction.record<OutboxCount>(select_count).value();
}

} // namespace schakel::notify
