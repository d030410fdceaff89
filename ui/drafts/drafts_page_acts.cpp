#include "ui/drafts/drafts_page.h"

#include "model/accounts/accounts_store.h"
#include "model/networks/channel.h"
#include "model/people/people_store.h"
#include "ui/common/notice.h"
#include "ui/common/plural.h"
#include "ui/common/undo_bar.h"
#include "ui/drafts/answer_pane.h"
#include "ui/drafts/channel_words.h"
#include "ui/drafts/copying/clipboard_guard.h"
#include "ui/drafts/desk/copy_desk.h"
#include "ui/drafts/desk/draft_acts.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/desk/writer_name.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/findings/findings_view.h"
#include "ui/drafts/head/draft_head.h"
#include "ui/drafts/list/drafts_pane.h"
#include "ui/drafts/menu/draft_menu.h"
#include "ui/drafts/recipients/recipients_pane.h"
#include "ui/drafts/sending/send_plan.h"

#include <QMenu>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

using drafts::AudienceTarget;
using drafts::Draft;
using networks::Channel;

bool isPublicTarget(const drafts::AudiencePart &part)
{
    return part.target.kind == AudienceTarget::Kind::Everybody;
}

/// A private channel is for people, a post for everybody; what fits neither is let go of.
void fitAudience(Draft &draft)
{
    const auto channel = Channel::parse(draft.channel);
    if (!channel) {
        return;
    }
    if (channel->isPrivate()) {
        std::erase_if(draft.audience, isPublicTarget);
    } else if (draft.audience.empty() && draft.in.empty()) {
        draft.audience = {{drafts::PartKind::Add, {AudienceTarget::Kind::Everybody, {}}}};
    }
}

} // namespace

QString DraftsPage::defaultChannel(const QString &kind) const
{
    const AccountsStore accounts(m_session.file().reader());
    const auto chosen = m_session.account() ? accounts.account(*m_session.account()) : std::nullopt;
    const std::vector<Account> all = accounts.inUse();
    const QString network = chosen ? chosen->network
        : all.empty()              ? QString()
                                   : all.front().network;
    const auto channel = Channel::of(
        network, kind == u"post" ? networks::ChannelKind::Post : networks::ChannelKind::Message);
    return channel ? channel->name() : u"email"_s;
}

/// With an account of ours on its network, and an audience that fits it.
void DraftsPage::putChannel(Draft &draft, const QString &channel) const
{
    draft.channel = channel;
    const auto parsed = Channel::parse(channel);
    const QString network = parsed ? parsed->network() : QString();
    const std::vector<Account> all = AccountsStore(m_session.file().reader()).inUse();
    const auto isThere = [&](std::optional<AccountId> id) {
        return std::ranges::any_of(all,
            [&](const Account &account) { return id == account.id && account.network == network; });
    };
    if (!isThere(draft.account)) {
        const auto first = std::ranges::find(all, network, &Account::network);
        draft.account = isThere(m_session.account()) ? m_session.account()
            : first != all.end()                     ? std::optional(first->id)
                                                     : std::nullopt;
    }
    fitAudience(draft);
}

void DraftsPage::addDraft(const QString &channelKind, const QString &title, std::vector<Pk> people)
{
    Draft draft {.title = title,
        .account = m_session.account(),
        .in = std::move(people),
        .author = writerName()};
    putChannel(draft, defaultChannel(channelKind));
    m_acts->add(std::move(draft));
}

/// Messages where these people are, when that is one network of ours.
QString DraftsPage::channelTo(const std::vector<Pk> &people) const
{
    QSet<QString> networks;
    for (const PersonRow &row : PeopleStore(m_session.file().reader()).rows(people)) {
        networks.insert(row.network);
    }
    const std::vector<Account> ours = AccountsStore(m_session.file().reader()).inUse();
    const bool isOne = networks.size() == 1
        && std::ranges::find(ours, *networks.cbegin(), &Account::network) != ours.end();
    const auto channel
        = isOne ? Channel::of(*networks.cbegin(), networks::ChannelKind::Message) : std::nullopt;
    return channel ? channel->name() : defaultChannel(u"dm"_s);
}

void DraftsPage::writeTo(std::vector<Pk> people)
{
    std::ranges::sort(people);
    Draft draft {.account = m_session.account(), .author = writerName()};
    putChannel(draft, channelTo(people));
    draft.in = std::move(people);
    m_acts->add(std::move(draft));
}

void DraftsPage::writeAbout(FactId owed)
{
    m_acts->addAbout(owed, m_session.account(), writerName());
}

void DraftsPage::writeToList(const QString &list)
{
    Draft draft {.account = m_session.account(),
        .audience = {{drafts::PartKind::Add, {AudienceTarget::Kind::List, list}}},
        .author = writerName()};
    putChannel(draft, defaultChannel(u"dm"_s));
    m_acts->add(std::move(draft));
}

void DraftsPage::changeDraft(const QString &command, const std::function<void(Draft &)> &change)
{
    if (!m_desk->draft() || !m_desk->isWritable()) {
        return;
    }
    Draft changed = *m_desk->draft();
    change(changed);
    if (changed != *m_desk->draft()) {
        m_acts->change(*m_desk->draft(), changed, command);
    }
}

/// The same text as a post of our own: another draft, for that is another act (S1.6).
void DraftsPage::postInstead()
{
    m_desk->flush();
    Draft post = *m_desk->draft();
    const auto channel = Channel::parse(post.channel);
    const auto other
        = channel ? Channel::of(channel->network(), networks::ChannelKind::Post) : std::nullopt;
    post.text = m_desk->text();
    post.audience = {{drafts::PartKind::Add, {AudienceTarget::Kind::Everybody, {}}}};
    post.in.clear();
    post.out.clear();
    putChannel(post, other ? other->name() : defaultChannel(u"post"_s));
    post.title = post.title.isEmpty() ? tr("Post of our own")
                                      : tr("%1, as a post", "title of a draft").arg(post.title);
    m_acts->add(std::move(post));
}

void DraftsPage::split(const std::vector<quint32> &rows)
{
    if (!m_desk->isWritable() || rows.empty()) {
        return;
    }
    m_desk->flush();
    const QString title = m_desk->draft()->title;
    m_acts->split(m_desk->draft()->id, profilesOf(rows),
        title.isEmpty() ? tr("For some of them") : tr("%1, for some", "title").arg(title));
}

/// The same text in another place is a draft of its own, with its own review.
void DraftsPage::crossPost(const QString &channel)
{
    m_desk->flush();
    Draft other = *m_desk->draft();
    other.text = m_desk->text();
    other.title = tr("%1, %2", "title of a draft, a channel")
                      .arg(other.title.isEmpty() ? tr("Untitled draft") : other.title,
                          channelWords(channel));
    const auto before = Channel::parse(other.channel);
    other.sendAt.reset();
    if (before && before->network() != Channel::parse(channel)->network()) {
        // Who they are elsewhere is looked up by list; profiles one by one belong to the network.
        other.in.clear();
    }
    putChannel(other, channel);
    m_acts->add(std::move(other));
}

void DraftsPage::fillChannels(QMenu &menu)
{
    menu.clear();
    for (const QString &channel : m_channels) {
        if (m_desk->draft() && channel != m_desk->draft()->channel) {
            menu.addAction(channelWords(channel), this, [this, channel] { crossPost(channel); });
        }
    }
}

void DraftsPage::answerWithNote(int question, const QString &known)
{
    m_session.prompts().askText(this,
        {.title = tr("Note"),
            .label = tr("Your answer, kept with the draft:"),
            .text = known,
            .act = tr("Keep")},
        [this, question, draft = m_desk->draft()->id](const QString &note) {
            m_acts->answer(draft, {.question = question, .note = note.trimmed()});
        });
}

void DraftsPage::copy()
{
    const auto &draft = m_desk->draft();
    const auto channel = draft ? Channel::parse(draft->channel) : std::nullopt;
    if (!channel) {
        return;
    }
    if (!m_middle->readiness().canCopy()) {
        // A key says no word of its own.
        m_middle->message()->show(Severity::Note, m_middle->holdSentence());
        return;
    }
    if (channel->isPublic()) {
        copyPost();
    } else {
        m_copying->begin(m_middle->readiness());
    }
}

/// A post is copied as it is; who sends it is the user.
void DraftsPage::copyPost()
{
    m_desk->flush();
    m_clipboard->put(m_desk->text());
    m_middle->message()->show(Severity::Ok,
        tr("Copied. Publish it yourself; what is out stays seen, deleting does not undo it."));
}

void DraftsPage::showDraft(drafts::DraftId draft)
{
    if (m_list->model().rowOf(draft) >= 0) {
        m_list->choose(draft);
    } else {
        m_toOpen = draft; // the list is still being read
    }
}

void DraftsPage::discard()
{
    if (m_desk->draft()) {
        m_desk->flush();
        m_acts->discard(m_desk->draft()->id);
    }
}

} // namespace comity::ui
