#pragma once

#include "model/base/clock.h"
#include "model/drafts/readiness.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace comity::ui {

class PlainLabel;
class ThinkReminders;

/// The pause before a draft goes: the questions with notes, how long it rests, what is still to be
/// done. Answers are asked for by signals; what stands is what was handed in.
class StopAndThink : public QWidget
{
    Q_OBJECT

public:
    StopAndThink(Clock clock, QWidget *parent = nullptr);

    void setAnswers(const std::vector<drafts::DraftAnswer> &answers);
    /// `until`: when it has rested, UTC seconds. `asksFavour`: the question to one's face stands
    /// below the four, and is not counted.
    void setReadiness(const drafts::Readiness &readiness, review::Verdict verdict,
        std::optional<qint64> until, bool asksFavour);
    void setWritable(bool isWritable);
    /// What stands below the fourth question.
    ThinkReminders *reminders() const { return m_reminders; }

Q_SIGNALS:
    /// Ticked, without a note.
    void answered(int question);
    /// A note is to be written; `known` stands there already.
    void noteAsked(int question, const QString &known);
    void cleared(int question);
    /// The text was read from top to bottom once more.
    void rereadAsked();
    void secondReaderAsked();
    /// The rest is over.
    void rested();
    /// Another minute of the rest is told than before.
    void minutePassed();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Row
    {
        int question = 0;
        QWidget *box = nullptr;
        QCheckBox *check = nullptr;
        PlainLabel *note = nullptr;
        QPushButton *write = nullptr;
    };
    Row makeRow(int question, const QString &text);
    QString noteOf(int question) const;
    void showCount();
    void tick();
    qint64 now() const { return m_clock().toSecsSinceEpoch(); }

    Clock m_clock;
    QVBoxLayout *m_column;
    PlainLabel *m_count;
    QWidget *m_clockFace;
    PlainLabel *m_cooling;
    QPushButton *m_reread;
    QPushButton *m_second;
    PlainLabel *m_secondName;
    ThinkReminders *m_reminders;
    std::vector<Row> m_rows;
    std::vector<drafts::DraftAnswer> m_answers;
    drafts::Readiness m_readiness;
    review::Verdict m_verdict = review::Verdict::Ready;
    std::optional<qint64> m_until;
    qint64 m_minutesTold = 0; ///< of the rest
    bool m_isWritable = true;
    QTimer m_timer;
};

} // namespace comity::ui
