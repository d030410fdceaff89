#pragma once

#include "model/base/wording.h"
#include "model/import/import_request.h"
#include "model/import/import_summary.h"
#include "ui/common/tokens.h"

#include <QFrame>

class QGridLayout;
class QScrollArea;
class QVBoxLayout;

namespace comity::ui {

class PlainLabel;
class RejectedModel;

/// Beside a preview: which lists the files hold and whether they are whole, what to know about
/// them with the way to overrule it, and the rejected rows.
class PreviewPane : public QFrame
{
    Q_OBJECT

public:
    PreviewPane(const Wording &wording, RejectedModel &rejected, QWidget *parent = nullptr);

    void show(const ImportSummary &summary, const ImportRequest &request);

Q_SIGNALS:
    /// What the user says about the lists; no value: what the files tell.
    void completeSaid(std::optional<bool> isComplete);

private:
    QWidget *makeRejected();
    QWidget *makeEffects();
    void addLists(QGridLayout *grid, const ImportSummary &summary);
    void addWarnings(
        QVBoxLayout *column, const ImportSummary &summary, const ImportRequest &request);
    void addBlock(QVBoxLayout *column, Severity severity, const QString &sentence,
        const QString &fix, std::optional<QString> action, std::optional<bool> says);

    const Wording &m_wording;
    RejectedModel &m_rejected;
    QScrollArea *m_scroll;
    QWidget *m_rejectedPart;
    PlainLabel *m_rejectedCount;
    QWidget *m_effectsPart = nullptr;
    PlainLabel *m_effects = nullptr;
};

} // namespace comity::ui
