#pragma once

#include "model/import/sample/anonymised_sample.h"
#include "ui/common/workspace_session.h"

#include <QFrame>

class QPushButton;

namespace comity::ui {

class ErrorCard;
class FileBar;
class ImportFlow;

/// Why an import did not come to its end, that nothing was harmed, and what to do.
class FailureView : public QFrame
{
    Q_OBJECT

public:
    explicit FailureView(WorkspaceSession &session, QWidget *parent = nullptr);

    /// What the flow holds after it has failed.
    void show(const ImportFlow &flow);
    void focusAnswer();

Q_SIGNALS:
    void retryAsked();
    void filesAsked();
    void discardAsked();
    /// How to get an export that can be read.
    void helpAsked();

private:
    QString detailsOf(const Error &error, qint64 bytes, const QDateTime &at) const;

    WorkspaceSession &m_session;
    FileBar *m_bar;
    ErrorCard *m_card;
    QPushButton *m_choose;
    QPushButton *m_copySample;
    std::optional<SampleRequest> m_sample;
};

} // namespace comity::ui
