#pragma once

#include "ui/common/conversation_file.h"
#include "ui/followups/followups_ground.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace comity::ui {

class PlainLabel;

/// The last words with somebody to whom something is owed, the newest below, and which of theirs
/// wait for an answer. Says why there are none. Strangers' texts: plain, always.
class TalkView : public QWidget
{
    Q_OBJECT

public:
    /// So many messages are asked for.
    static constexpr qsizetype messagesShown = 6;

    explicit TalkView(QWidget *parent = nullptr);

    /// Nobody's words, until they are read.
    void clear();
    void show(const ConversationFile &talk, const followups::Obligation &one,
        const FollowupsGround &ground);
    void setTrouble(const QString &sentence);
    /// Whether the words that this one is about are among those in sight.
    bool holdsWordsOf(const followups::Obligation &one) const;

Q_SIGNALS:
    /// All that was said.
    void allAsked();

private:
    void tell(const QString &sentence);
    void addMissed(
        const QString &person, const followups::Obligation &one, const FollowupsGround &ground);

    QVBoxLayout *m_rows;
    PlainLabel *m_nothing;
    QPushButton *m_all;
    std::vector<Dated> m_theirs; ///< when those in sight that are theirs were said
};

/// What the same person waits for as well or alone: the open replies owed to them.
std::vector<followups::Obligation> waitingReplies(
    const followups::Obligation &one, const FollowupsGround &ground);

} // namespace comity::ui
