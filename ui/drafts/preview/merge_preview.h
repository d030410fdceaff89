#pragma once

#include "ui/drafts/told_review.h"

#include <QWidget>
#include <optional>

class QToolButton;

namespace comity::ui {

class DraftEditor;
class PlainLabel;

/// A draft as one of its readers gets it: the fields filled in, those that are not known for them
/// marked. Nothing can be written in it; ← and → go to the next person and the one before.
class MergePreview : public QWidget
{
    Q_OBJECT

public:
    explicit MergePreview(QWidget *parent = nullptr);

    /// Of a review with recipients; `row` is one of theirs, or kept where it is none.
    void show(
        const QString &text, std::shared_ptr<const ToldReview> review, std::optional<quint32> row);
    /// Of the context.
    quint32 row() const { return m_row; }

Q_SIGNALS:
    void closeAsked();

private:
    void step(int by);
    void fill();

    std::shared_ptr<const ToldReview> m_review;
    QString m_template;
    quint32 m_row = 0;
    QToolButton *m_before;
    QToolButton *m_next;
    PlainLabel *m_who;
    PlainLabel *m_missing;
    DraftEditor *m_text;
};

} // namespace comity::ui
