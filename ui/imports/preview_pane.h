#pragma once

#include "model/base/wording.h"
#include "model/import/import_request.h"
#include "model/import/import_summary.h"
#include "model/import/sample/anonymised_sample.h"
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
    /// What a file looks like that could not be read as it should.
    void sampleAsked(const comity::SampleRequest &request);

private:
    /// Something to know, with what can be done about it.
    struct Block
    {
        Severity severity = Severity::Note;
        QString sentence;
        QString fix = {};
        std::optional<QString> action = {};
        std::optional<bool> says = {}; ///< what the action answers
        std::optional<SampleRequest> sample = {};
    };

    QWidget *makeRejected();
    QWidget *makeEffects();
    void addLists(QGridLayout *grid, const ImportSummary &summary);
    void addWarnings(
        QVBoxLayout *column, const ImportSummary &summary, const ImportRequest &request);
    void addBlock(QVBoxLayout *column, const Block &content);
    void addButtons(QGridLayout *inside, const Block &content);

    const Wording &m_wording;
    RejectedModel &m_rejected;
    QScrollArea *m_scroll;
    QWidget *m_rejectedPart;
    PlainLabel *m_rejectedCount;
    QWidget *m_effectsPart = nullptr;
    PlainLabel *m_effects = nullptr;
};

} // namespace comity::ui
