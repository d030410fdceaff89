#pragma once

#include "ui/common/framed_dialog.h"

#include <QDateTime>
#include <QTimeZone>
#include <optional>
#include <vector>

class QButtonGroup;
class QDateEdit;
class QTimeEdit;
class QVBoxLayout;

namespace comity::ui {

class PlainLabel;

/// What there is to know for choosing when a draft is sent.
struct SendTimes
{
    std::optional<qint64> chosen = {}; ///< UTC seconds; none: as soon as it is ready
    qint64 now = 0; ///< UTC seconds: nothing before it is offered
    QTimeZone ours = QTimeZone::utc();
    struct Theirs
    {
        QTimeZone zone = QTimeZone::utc();
        int people = 0;
    };
    std::vector<Theirs> theirs = {}; ///< the most people first
    int unknownZones = 0; ///< people of whom none is known
    struct Slot
    {
        qint64 at = 0; ///< UTC seconds
        int suits = 0; ///< so many people are awake and at work then
        int of = 0;
    };
    std::vector<Slot> slotsToSuggest = {};
};

/// When a draft goes out, in our time and in theirs. Comity sends nothing: it is a plan that the
/// review judges by.
class SendTimeDialog : public FramedDialog
{
    Q_OBJECT

public:
    explicit SendTimeDialog(const SendTimes &times, QWidget *parent = nullptr);

Q_SIGNALS:
    /// UTC seconds, or none: as soon as it is ready.
    void timeChosen(std::optional<qint64> at);

private:
    QWidget *makeChoices();
    void addChoice(QVBoxLayout &column, const QString &text, const QString &more, int id);
    std::optional<qint64> chosen() const;
    /// How late it is for them then.
    QString theirsAt(qint64 at) const;
    void follow();

    SendTimes m_times;
    QButtonGroup *m_choices;
    QDateEdit *m_date;
    QTimeEdit *m_time;
    PlainLabel *m_theirs;
};

} // namespace comity::ui
