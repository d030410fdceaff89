#include "ui/people/pane/conversation_view.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/clear_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/message_bubble.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/search_field.h"
#include "ui/common/tiles.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr qsizetype portion = 50;
constexpr int waitingAfterMs = 150;

/// "X · @fernhillcycles".
QString accountTitle(const std::vector<Account> &accounts, AccountId id)
{
    const auto found = std::ranges::find(accounts, id, &Account::id);
    return found == accounts.end() ? QString()
                                   : networkName(found->network) + u" · "_s
            + singleLine(accountText(found->network, found->handle, found->name, found->key));
}

} // namespace

ConversationView::ConversationView(QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(tr("Search in these messages"), this))
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Muted, this))
    , m_nothing(new PlainLabel({}, TextStyle::Body, Tone::Muted, this))
    , m_rows(new QVBoxLayout)
    , m_earlier(makeButton({}, ButtonKind::Quiet, {}, this, ButtonSize::Small))
    , m_waiting(new QTimer(this))
    , m_atMost(portion)
{
    m_search->setObjectName(u"conversationSearch"_s);
    m_count->setObjectName(u"conversationCount"_s);
    m_nothing->setObjectName(u"conversationNothing"_s);
    m_nothing->setWordWrap(true);
    m_earlier->setObjectName(u"conversationEarlier"_s);
    m_rows->setSpacing(scaled(10));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(4), 0, 0);
    column->setSpacing(scaled(8));
    column->addWidget(m_search);
    column->addWidget(m_count);
    column->addWidget(m_nothing);
    column->addLayout(m_rows);
    column->addWidget(m_earlier, 0, Qt::AlignHCenter);
    m_waiting->setSingleShot(true);
    m_waiting->setInterval(waitingAfterMs);
    connect(m_waiting, &QTimer::timeout, this, [this] {
        m_nothing->setText(tr("Reading…"));
        m_nothing->show();
    });
    connect(m_search, &SearchField::searched, this, [this] {
        // Cleared for somebody else: nobody asked for their messages yet.
        if (m_isAsked) {
            m_atMost = portion;
            ask();
        }
    });
    connect(m_earlier, &QPushButton::clicked, this, [this] {
        m_atMost += portion;
        ask();
    });
    m_search->hide();
    empty();
}

void ConversationView::setPerson(Pk person, const QString &name)
{
    if (m_person == person) {
        m_name = name;
        return;
    }
    m_person = person;
    m_name = name;
    m_atMost = portion;
    m_isAsked = false;
    m_file = {};
    m_search->clear();
    m_search->hide();
    empty();
}

void ConversationView::ask()
{
    if (m_person) {
        m_isAsked = true;
        if (m_rows->isEmpty()) {
            m_waiting->start();
        }
        Q_EMIT asked(m_search->text().trimmed(), m_atMost);
    }
}

void ConversationView::empty()
{
    clearLayout(*m_rows);
    m_count->hide();
    m_nothing->hide();
    m_earlier->hide();
}

/// Whether what is shown already is the beginning of it: then only the rest is added.
bool ConversationView::continues(const ConversationFile &file) const
{
    const auto &shown = m_file.said.newestFirst;
    const auto &next = file.said.newestFirst;
    return m_file.pk == file.pk && m_file.search == file.search && shown.size() <= next.size()
        && std::equal(shown.begin(), shown.end(), next.begin(),
            [](const messages::Message &one, const messages::Message &other) {
                return one.id == other.id;
            });
}

void ConversationView::setFile(const ConversationFile &file, const Today &today)
{
    if (m_person != file.pk || file.search != m_search->text().trimmed()) {
        return;
    }
    m_waiting->stop();
    const std::size_t from = continues(file) ? m_file.said.newestFirst.size() : 0;
    if (from == 0) {
        empty();
    }
    m_file = file;
    addMessages(file, today, from);
    showNothing(file);
    const bool isSearched = !file.search.isEmpty();
    m_search->setVisible(isSearched || file.said.total > 1);
    m_count->setVisible(isSearched && file.said.total > 0);
    m_count->setText(tr("%Ln messages found", nullptr, plural(file.said.total)));
    const qint64 rest = file.said.total - static_cast<qint64>(file.said.newestFirst.size());
    m_earlier->setVisible(rest > 0);
    m_earlier->setText(tr("Show earlier, %Ln left", nullptr, plural(rest)));
}

void ConversationView::setTrouble(const QString &sentence)
{
    m_waiting->stop();
    // Coming back to it asks again.
    m_isAsked = false;
    m_nothing->setText(sentence);
    m_nothing->show();
}

void ConversationView::addMessages(
    const ConversationFile &file, const Today &today, std::size_t from)
{
    const auto &said = file.said.newestFirst;
    // With one account of ours there is nothing to tell apart.
    const bool haveSeveral = file.accounts.size() > 1;
    for (std::size_t i = from; i < said.size(); ++i) {
        if (haveSeveral && (i == 0 || said[i].account != said[i - 1].account)) {
            auto *title = new PlainLabel(accountTitle(file.accounts, said[i].account),
                TextStyle::Section, Tone::Muted, this);
            title->setObjectName(u"messageAccount"_s);
            title->setWordWrap(true);
            m_rows->addWidget(title);
        }
        m_rows->addWidget(new MessageBubble(said[i], m_name, today.zone, today.date(), this));
    }
}

void ConversationView::showNothing(const ConversationFile &file)
{
    m_nothing->setVisible(file.said.total == 0);
    if (file.said.total > 0) {
        return;
    }
    m_nothing->setText(!file.search.isEmpty() ? tr("No message has “%1”").arg(file.search)
            : file.areMessagesKnown
            ? tr("No message with this person is in any import. What was said elsewhere, or "
                 "before the archives begin, is not known here.")
            : tr("Messages of this account are not in any import. The networks' archives hold "
                 "them; import one to read them here."));
}

} // namespace comity::ui
