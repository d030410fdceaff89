#include "ui/followups/talk_view.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/clear_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/message_bubble.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/soft_block.h"
#include "ui/common/tiles.h"
#include "ui/followups/followup_words.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using followups::Obligation;
using followups::ObligationKind;
using messages::Message;

bool isTheirs(const Message &message)
{
    return message.direction == formats::Direction::In;
}

/// Their first words that wait, and what they said after them.
bool waits(const Message &message, const std::vector<Obligation> &waiting)
{
    return isTheirs(message) && message.at.precision == DatePrecision::Exact
        && std::ranges::any_of(waiting, [&message](const Obligation &one) {
               return one.isFromMessages && one.account == message.account
                   && message.at.at >= one.madeAt;
           });
}

} // namespace

std::vector<Obligation> waitingReplies(const Obligation &one, const FollowupsGround &ground)
{
    std::vector<Obligation> waiting;
    std::ranges::copy_if(ground.owed, std::back_inserter(waiting), [&one](const Obligation &other) {
        return other.pk == one.pk && other.kind == ObligationKind::Reply && !other.doneAt;
    });
    return waiting;
}

TalkView::TalkView(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_nothing(new PlainLabel({}, TextStyle::Small, Tone::Muted, this))
    , m_all(makeButton({}, ButtonKind::Link, {}, this, ButtonSize::Small))
{
    setObjectName(u"followupTalk"_s);
    m_nothing->setObjectName(u"talkNothing"_s);
    m_nothing->setWordWrap(true);
    m_all->setObjectName(u"talkAll"_s);
    m_rows->setSpacing(scaled(10));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    column->setSpacing(scaled(8));
    column->addWidget(m_all, 0, Qt::AlignLeft);
    column->addLayout(m_rows);
    column->addWidget(m_nothing);
    connect(m_all, &QPushButton::clicked, this, &TalkView::allAsked);
    clear();
}

void TalkView::clear()
{
    clearLayout(*m_rows);
    m_theirs.clear();
    m_all->hide();
    m_nothing->hide();
}

void TalkView::tell(const QString &sentence)
{
    m_nothing->setText(sentence);
    m_nothing->show();
}

void TalkView::setTrouble(const QString &sentence)
{
    clear();
    tell(sentence);
}

void TalkView::show(
    const ConversationFile &talk, const Obligation &one, const FollowupsGround &ground)
{
    clear();
    const OwedPerson person = ground.personOf(one);
    const QString name = singleLine(person.name.isEmpty() ? person.handle : person.name);
    const std::vector<Obligation> waiting = waitingReplies(one, ground);
    std::optional<qint64> from;
    for (auto said = talk.said.newestFirst.rbegin(); said != talk.said.newestFirst.rend(); ++said) {
        m_rows->addWidget(new MessageBubble(*said, name, ground.zone,
            dateIn(ground.zone, ground.asOf), this, waits(*said, waiting)));
        if (said->at.precision == DatePrecision::Exact && (!from || said->at.at < *from)) {
            from = said->at.at;
        }
        if (isTheirs(*said)) {
            m_theirs.push_back(said->at);
        }
    }
    for (const Obligation &missed : waiting) {
        if (missed.isFromMessages ? from && missed.madeAt < *from : missed.id != one.id) {
            addMissed(name, missed, ground);
        }
    }
    const qint64 rest = talk.said.total - static_cast<qint64>(talk.said.newestFirst.size());
    m_all->setVisible(rest > 0);
    m_all->setText(tr("Show %Ln earlier messages", nullptr, plural(rest)));
    if (talk.said.total > 0) {
        return;
    }
    tell(talk.areMessagesKnown ? tr("No message with this person is in any import.")
                               : tr("Messages for %1 are not in any import.", "a network")
                                     .arg(networkName(person.network)));
}

/// What waits as well, and stands in none of the words in sight.
void TalkView::addMissed(
    const QString &person, const Obligation &one, const FollowupsGround &ground)
{
    auto *block = new SoftBlock(Severity::Warn, this);
    auto *text = new PlainLabel(tr("%1, not answered: “%2”", "a day and what somebody said")
                                    .arg(FollowupWords::day(dateIn(ground.zone, one.madeAt),
                                             dateIn(ground.zone, ground.asOf)),
                                        one.subject),
        TextStyle::Body, Tone::Normal, block);
    text->setObjectName(u"talkMissed"_s);
    text->setWordWrap(true);
    text->setAccessibleName(person + u": "_s + text->text());
    auto *inside = new QVBoxLayout(block);
    inside->setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8));
    inside->addWidget(text);
    m_rows->addWidget(block);
}

bool TalkView::holdsWordsOf(const Obligation &one) const
{
    return std::ranges::any_of(m_theirs, [&one](const Dated &at) {
        return at.precision == DatePrecision::Exact && at.at == one.madeAt;
    });
}

} // namespace comity::ui
