#pragma once

#include "model/base/wording.h"

#include <QFrame>

class QPushButton;

namespace comity::ui {

class ErrorCard;
class FileBar;

/// Why an import did not come to its end, that nothing was harmed, and what to do.
class FailureView : public QFrame
{
    Q_OBJECT

public:
    explicit FailureView(const Wording &wording, QWidget *parent = nullptr);

    /// `bytes` of the file, 0 when there is none. `version` and time stand in the details.
    void show(const Error &error, const QString &fileName, qint64 bytes, qsizetype waiting,
        const QDateTime &at);
    void focusAnswer();

Q_SIGNALS:
    void retryAsked();
    void filesAsked();
    void discardAsked();

private:
    QString detailsOf(const Error &error, qint64 bytes, const QDateTime &at) const;

    const Wording &m_wording;
    FileBar *m_bar;
    ErrorCard *m_card;
    QPushButton *m_choose;
};

} // namespace comity::ui
